/**
 * A token that callers can show: by header (RFC 6750, section 2.1) and as a cookie's value (RFC
 * 6265, section 4.1.1). Short ones are refused, above all the empty one that an unset variable
 * of a script gives; 16 is ours.
 */
const TOKEN = /^[A-Za-z0-9._~-]{16,256}$/

export function isToken(text: string): boolean {
  return TOKEN.test(text)
}
