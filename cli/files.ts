import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { systemCode } from '../host/ports.ts'
import { type Bilingual, sameInBoth } from '../protocol/bilingual.ts'
import { err, ok, type Result } from '../protocol/result.ts'

/** Largest file that is read, bytes. Assumption: a session of a million inputs is smaller. */
export const FILE_LIMIT = 512 * 1024 * 1024

/** What the system's answer means for the user. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { ja: '見つかりません', en: 'it is not there' },
  EACCES: { ja: '権限がありません', en: 'permission is missing' },
  EPERM: { ja: '権限がありません', en: 'permission is missing' },
  EISDIR: { ja: 'フォルダーです', en: 'it is a folder' },
  ENOTDIR: { ja: '途中がフォルダーではありません', en: 'a part of its path is no folder' },
  EEXIST: { ja: '同じ名前のものがもうあります', en: 'something of this name is there already' },
  EROFS: { ja: '書き込めない場所です', en: 'its disk is read-only' },
  ENOSPC: { ja: 'ディスクがいっぱいです', en: 'the disk is full' },
  EMFILE: { ja: '開いたファイルが多すぎます', en: 'too many files are open' },
}

/** Reads a whole file, `path` from `cwd`. The error is a sentence. */
export async function readBytes(cwd: string, path: string): Promise<Result<Uint8Array, Bilingual>> {
  try {
    const bytes = await readFile(resolve(cwd, path))
    if (bytes.length <= FILE_LIMIT) return ok(bytes)
    return err({
      ja: `${path} は大きすぎます（512 MB まで）。`,
      en: `${path} is too large (512 MB at most).`,
    })
  } catch (error) {
    return err(unreadable(path, error))
  }
}

/** Reads a file as UTF-8; an invalid byte is an error, not a replacement character. */
export async function readText(cwd: string, path: string): Promise<Result<string, Bilingual>> {
  const bytes = await readBytes(cwd, path)
  if (!bytes.ok) return bytes
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return err({
      ja: `${path} は UTF-8 のテキストではありません。文字コードを UTF-8 にしてください。`,
      en: `${path} is not UTF-8 text; please save it as UTF-8.`,
    })
  }
}

/** Writes a file, and makes its folders. */
export async function writeOut(
  cwd: string,
  path: string,
  content: string | Uint8Array,
): Promise<Result<null, Bilingual>> {
  try {
    const file = resolve(cwd, path)
    await makeFolder(dirname(file))
    await writeFile(file, content)
    return ok(null)
  } catch (error) {
    return err(unwritable(path, error))
  }
}

/** The same, but never overwrites a file: it is somebody's work. */
export async function writeNew(
  cwd: string,
  path: string,
  content: string,
): Promise<Result<null, Bilingual>> {
  try {
    const file = resolve(cwd, path)
    await makeFolder(dirname(file))
    await writeFile(file, content, { flag: 'wx' })
    return ok(null)
  } catch (error) {
    return err(systemCode(error) === 'EEXIST' ? thereAlready(path) : unwritable(path, error))
  }
}

/** Why a new file is not written. */
export function thereAlready(path: string): Bilingual {
  return {
    ja: `${path} はもうあります。別の名前にするか、先に片づけてください。`,
    en: `${path} is there already; choose another name, or put it away first.`,
  }
}

export function unreadable(path: string, error: unknown): Bilingual {
  const { ja, en } = reason(error)
  return { ja: `${path} を読めません: ${ja}。`, en: `${path} cannot be read: ${en}.` }
}

export function unwritable(path: string, error: unknown): Bilingual {
  const { ja, en } = reason(error)
  return { ja: `${path} に書けません: ${ja}。`, en: `${path} cannot be written: ${en}.` }
}

function reason(error: unknown): Bilingual {
  const code = systemCode(error)
  const text = code === '' ? String(error) : code
  return REASONS[code] ?? sameInBoth(text)
}

/**
 * Makes a folder and its parents. Rejects with the system's error. Node's own `recursive` loops for
 * ever below /proc, where making a folder always fails with ENOENT.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isMade(path)) return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  await mkdir(path).catch((error: unknown) => {
    // Another process was faster.
    if (systemCode(error) !== 'EEXIST') throw error
  })
}

/** false: there is nothing yet. Rejects if a file is in the way. */
async function isMade(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
  throw Object.assign(new Error(`${path} is no folder`), { code: 'ENOTDIR' })
}
