import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { Stop } from './say.mjs'

/**
 * Builds one part with Vite, by its own configuration.
 *
 * @param {import('./build-plan.mjs').Part} part
 * @param {string} [folder] where to instead of the part's own folder
 * @throws {Stop} buildFailed
 */
export async function buildPart(part, folder) {
  const { build } = await import('vite')
  try {
    await build({
      configFile: join(ROOT, part.config),
      mode: part.mode,
      logLevel: 'warn',
      ...(folder === undefined ? {} : { build: { outDir: folder } }),
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    throw new Stop('buildFailed', { part: part.name })
  }
}
