import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Programs for Node.js, each one file: the mode chooses. */
const programs: Record<string, { from: string; folder: string; file: string }> = {
  cli: { from: './tokkun.ts', folder: '../dist/cli', file: 'tokkun.js' },
  bench: { from: '../test/bench/main.ts', folder: '../dist/bench', file: 'main.js' },
  screenshots: {
    from: '../test/screenshots/main.ts',
    folder: '../dist/screenshots',
    file: 'main.js',
  },
}

export default defineConfig(({ mode }) => {
  const program = programs[mode]
  if (program === undefined) throw new Error(`unknown program: ${mode}`)
  return {
    root: at('..'),
    publicDir: false,
    // Playwright finds its own files beside itself, so it stays outside; only tests use it.
    ssr: { noExternal: true, external: ['playwright-core'] },
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      ssr: at(program.from),
      outDir: at(program.folder),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['playwright-core', 'vite', 'electron', /^node:/],
        output: { format: 'es', entryFileNames: program.file },
      },
    },
  }
})
