/**
 * The page may load itself and nothing else; there is no address on a network that it could reach.
 * - `wasm-unsafe-eval`: the 2-D code reader is WebAssembly; plain `eval` stays off.
 * - style `unsafe-inline`: react-aria puts small <style> elements into the page (touch-action,
 *   overscroll); no markup from outside is ever inserted, so there is nothing to inject a style by.
 * - `blob:` and `data:` pictures: pasted and opened pictures, and 2-D codes drawn as data URLs.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/**
 * Sent with every file of the pages, workers included (a worker takes the policy of its own file):
 * by the app under its own scheme, and by the automation interface on loopback.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
