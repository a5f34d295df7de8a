import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronBinary } from '../../../tools/electron/binary.mjs'
import { testUser } from '../../../tools/electron/sandbox.mjs'
import { ROOT } from '../../../tools/run.mjs'

/** What a test starts: an Electron and the app, both readable by the user they run as. */
export interface Stage {
  /** The executable to start; if the tests run as root, it runs Electron as an ordinary user. */
  readonly electron: string
  /** The app's folder: package.json, dist/ and assets/ as built. */
  readonly app: string
  /** False if this system cannot start Chromium's sandbox; then `--no-sandbox` is needed. */
  readonly sandbox: boolean
  /** The ordinary user's number; null when the tests already run as one. */
  readonly uid: number | null
}

const scratch = mkdtempSync(join(tmpdir(), 'tokkun-e2e-'))
chmodSync(scratch, 0o755)
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))

let made: Promise<Stage> | null = null

/**
 * Prepares it once per test file. The checkout and the Electron cache may be in folders that only
 * their owner may enter, so both are staged below the system's temporary folder.
 */
export function stage(): Promise<Stage> {
  made ??= prepare()
  return made
}

async function prepare(): Promise<Stage> {
  const electron = await electronBinary()
  const user = await testUser(electron.folder)
  if (user.uid === null) {
    return { electron: electron.executable, app: ROOT, sandbox: user.sandbox, uid: null }
  }
  const app = join(scratch, 'app')
  mkdirSync(app)
  // Copied: a build that rewrites dist/ meanwhile must not affect a running app.
  for (const name of ['package.json', 'dist', 'assets']) {
    cpSync(join(ROOT, name), join(app, name), { recursive: true })
    openToAll(join(app, name))
  }
  const folder = join(scratch, 'electron')
  stageTree(electron.folder, folder)
  const executable = wrapper(user.prefix, electron.executable.replace(electron.folder, folder))
  return { electron: executable, app, sandbox: user.sandbox, uid: user.uid }
}

/** Makes a tree readable for everyone, whatever the umask of its creator. */
function openToAll(path: string): void {
  const isFolder = lstatSync(path).isDirectory()
  chmodSync(path, isFolder ? 0o755 : 0o644)
  if (isFolder) for (const name of readdirSync(path)) openToAll(join(path, name))
}

/** A program that starts `executable` as the ordinary user; Playwright can start programs only. */
function wrapper(prefix: readonly string[], executable: string): string {
  const file = stagedName('electron')
  writeFileSync(file, `#!/bin/sh\nexec ${prefix.join(' ')} '${executable}' "$@"\n`, { mode: 0o755 })
  return file
}

/** A name for a folder that everyone may enter; removed when the tests end. */
export function stagedName(name: string): string {
  const folder = mkdtempSync(join(scratch, `${name}-`))
  chmodSync(folder, 0o755)
  return join(folder, name)
}

/** An empty folder, given to the ordinary user when there is one; removed when the tests end. */
export function userFolder(name: string, uid: number | null): string {
  const folder = mkdtempSync(join(scratch, `${name}-`))
  // Chromium and D-Bus insist on 0700 for a runtime folder; a home is private anyway.
  chmodSync(folder, 0o700)
  if (uid !== null) chownSync(folder, uid, uid)
  return folder
}

/**
 * Makes `target` look like `source` for everyone: files are linked where they may be read by
 * all and lie on the same disk (nothing is copied then), else copied with that right added.
 */
export function stageTree(source: string, target: string): void {
  const found = lstatSync(source)
  if (found.isSymbolicLink()) {
    symlinkSync(readlinkSync(source), target)
  } else if (found.isDirectory()) {
    mkdirSync(target)
    chmodSync(target, 0o755)
    for (const name of readdirSync(source)) stageTree(join(source, name), join(target, name))
  } else {
    stageFile(source, target, found.mode)
  }
}

function stageFile(source: string, target: string, mode: number): void {
  if ((mode & 0o004) !== 0) {
    try {
      linkSync(source, target)
      return
    } catch {
      // Another disk, or a file system without hard links.
    }
  }
  copyFileSync(source, target)
  chmodSync(target, (mode & 0o111) === 0 ? 0o644 : 0o755)
}
