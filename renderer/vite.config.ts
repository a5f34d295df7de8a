import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { inlineStyle } from './inline-style.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative addresses: the pages are served under a scheme of the app's own.
  base: './',
  publicDir: false,
  plugins: [react(), inlineStyle()],
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // The Chromium of the oldest Electron that the app runs on (33).
    target: 'chrome130',
    // Everything as a file: the content policy allows no data: addresses for code, and the
    // .wasm of the reader has to be one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: 'first', tags: ['$initial'] }],
        },
      },
    },
  },
})
