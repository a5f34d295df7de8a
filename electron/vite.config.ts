import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * `--mode main`: the main process as one ES module. `--mode preload`: the preload as CommonJS,
 * the only kind that a sandboxed page loads. Both hold everything but Electron and Node's own, so
 * the packed app needs no node_modules.
 */
export default defineConfig(({ mode }) => ({
  root: at('..'),
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    ssr: at(mode === 'preload' ? 'preload.ts' : 'main.ts'),
    outDir: at('../dist/electron'),
    emptyOutDir: false,
    // Node 20: that of the oldest Electron that the app runs on (33).
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: ['electron', /^node:/],
      output:
        mode === 'preload'
          ? { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false }
          : { format: 'es', entryFileNames: 'main.js', codeSplitting: false },
    },
  },
}))
