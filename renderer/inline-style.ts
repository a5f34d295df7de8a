import type { Plugin } from 'vite'

/**
 * Puts the style sheet into the page itself. A linked sheet holds up the page's script until it has
 * come through the app's protocol: measured, the first LCD frame is then some 10 ms later.
 */
export function inlineStyle(): Plugin {
  return {
    name: 'tokkun:inline-style',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        html.replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+\.css)"[^>]*>/g, (link, file) => {
          const asset = bundle?.[file]
          if (asset?.type !== 'asset') return link
          delete bundle?.[file]
          return `<style>${asset.source}</style>`
        }),
    },
  }
}
