import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Puts the rasteriser of the evidence's pictures beside the program (`evidence/pictures/raster.ts`). */
const rasteriser: Plugin = {
  name: 'rasteriser',
  generateBundle() {
    const source = readFileSync(at('../node_modules/@resvg/resvg-wasm/index_bg.wasm'))
    this.emitFile({ type: 'asset', fileName: 'resvg.wasm', source })
  },
}

/**
 * `--mode main`: the main process, and the process that makes evidence. What the start does not
 * need stays in files of its own, which are read when they are asked for. `--mode preload`: the
 * preload as CommonJS, the only kind that a sandboxed page loads. Both hold everything but Electron
 * and Node's own, so the packed app needs no node_modules.
 */
export default defineConfig(({ mode }) => ({
  root: at('..'),
  publicDir: false,
  plugins: mode === 'preload' ? [] : [rasteriser],
  ssr: { noExternal: true, external: ['electron'] },
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    ssr: mode === 'preload' ? at('preload.ts') : true,
    outDir: at('../dist/electron'),
    // The preload is built second.
    emptyOutDir: mode !== 'preload',
    // Node 20: that of the oldest Electron that the app runs on (33).
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      ...(mode === 'preload'
        ? {}
        : { input: { main: at('main.ts'), evidence: at('evidence/process.ts') } }),
      external: ['electron', /^node:/],
      output:
        mode === 'preload'
          ? {
              format: 'cjs',
              entryFileNames: 'preload.cjs',
              codeSplitting: false,
              // Read and compiled with every window: the table's own comments need not be in it.
              comments: false,
            }
          : { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name].js' },
    },
  },
}))
