import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * What an Electron without an app of its own runs: the official binary brings such a
 * `default_app.asar`, the fallback's package holds another program's app instead. The first
 * argument that is no flag is the app's folder; path, name and version are set before the app's
 * main is loaded, as the official one does. It is an ES module so that Electron's `ready` waits
 * for the app's own module.
 */
const MAIN = `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  console.error('usage: electron [flags] <folder of the app>')
  app.exit(1)
} else {
  const folder = resolve(given)
  const facts = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
  app.setName(facts.productName ?? facts.name)
  app.setVersion(facts.version)
  app.setAppPath(folder)
  app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || resolve(app.getPath('appData'), app.getName()))
  const main = createRequire(resolve(folder, 'package.json')).resolve('./' + (facts.main ?? 'index.js'))
  await import(pathToFileURL(main).href)
}
`

/**
 * Writes `default_app.asar` into an Electron's resources folder.
 *
 * @param {string} resources the folder; made when missing
 */
export async function writeDefaultApp(resources) {
  // Loaded here: the packages are not there yet when the launcher itself is loaded.
  const { default: asar } = await import('@electron/asar')
  await mkdir(resources, { recursive: true, mode: 0o755 })
  const source = await mkdtemp(join(tmpdir(), 'tokkun-default-app-'))
  try {
    await writeFile(join(source, 'main.js'), MAIN)
    const facts = { name: 'default-app', main: 'main.js', type: 'module' }
    await writeFile(join(source, 'package.json'), JSON.stringify(facts))
    await asar.createPackage(source, join(resources, 'default_app.asar'))
  } finally {
    await rm(source, { recursive: true, force: true })
  }
}
