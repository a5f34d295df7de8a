import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Programs for Node.js: the mode chooses. Each has its own folder below dist/. */
const programs: Record<string, Record<string, string>> = {
  // The helper is a process of its own: `run --jobs`.
  cli: { tokkun: at('./tokkun.ts'), helper: at('./run/helper.ts') },
  performance: {
    main: at('../tools/performance/main.ts'),
    'decode-worker': at('../tools/performance/decode-worker.ts'),
  },
  screenshots: { main: at('../tools/screenshots/main.ts') },
}

/** Only the programs of tools/ use these; each finds files of its own beside itself. */
const OUTSIDE = ['playwright-core', '@electron/asar', '@electron/fuses', 'yauzl', 'electron']

function packageVersion(): string {
  const facts: unknown = JSON.parse(readFileSync(at('../package.json'), 'utf8'))
  if (typeof facts === 'object' && facts !== null && 'version' in facts) {
    return String(facts.version)
  }
  throw new Error('package.json has no version')
}

export default defineConfig(({ mode }) => {
  const input = programs[mode]
  if (input === undefined) throw new Error(`unknown program: ${mode}`)
  return {
    root: at('..'),
    publicDir: false,
    ssr: { noExternal: true, external: OUTSIDE },
    define: {
      'process.env.NODE_ENV': JSON.stringify('production'),
      __TOKKUN_VERSION__: JSON.stringify(packageVersion()),
    },
    build: {
      ssr: true,
      outDir: at(`../dist/${mode}`),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input,
        external: [...OUTSIDE, /^node:/],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  }
})
