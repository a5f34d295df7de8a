import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { POLICY_FILE_LIMIT } from '../../host/institutions.ts'
import {
  type PictureFile,
  SCENARIO_FILE_LIMIT,
  type TextFile,
  type TextPurpose,
  type TextSaved,
} from '../../host/link/program.ts'
import { systemCode } from '../../host/ports.ts'
import { type Rights, writeWhole } from './safe-file.ts'

/** Largest file that is read, bytes. Assumption: ten thousand keys of a key file, which take about 8 MiB. */
export const TEXT_LIMITS: Readonly<Record<TextPurpose, number>> = {
  policy: POLICY_FILE_LIMIT,
  pskc: 12 * 1024 * 1024,
  scenario: SCENARIO_FILE_LIMIT,
}

/** Reads a text file that the user chose. Trouble comes back as a code; the page reads the text. */
export async function readTextFile(path: string, purpose: TextPurpose): Promise<TextFile> {
  const name = basename(path)
  try {
    const found = await stat(path)
    // A device or a pipe has no size and may have no end.
    if (!found.isFile()) return { name, error: 'unreadable' }
    if (found.size > TEXT_LIMITS[purpose]) return { name, error: 'too-large' }
    const text = decoded(await readFile(path))
    return text === null ? { name, error: 'not-text' } : { name, text }
  } catch {
    return { name, error: 'unreadable' }
  }
}

/** UTF-8, with or without a byte order mark; null when the bytes are something else. */
function decoded(bytes: Uint8Array): string | null {
  // A NUL is valid UTF-8, but in no text: it tells pictures and UTF-16 apart.
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Writes a text where the user wants it; `saved` once it is on the disk. */
export async function writeTextFile(
  path: string,
  text: string,
  rights: Rights,
): Promise<TextSaved> {
  try {
    await writeWhole(path, text, rights)
    return { saved: true }
  } catch (error) {
    return { saved: false, problem: systemCode(error) }
  }
}

/** Kinds of picture that Chromium can decode. */
export const PICTURE_TYPES = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp', 'avif']

/** Largest picture that is read, bytes. Assumption: a photo of 100 megapixels is about this. */
const PICTURE_LIMIT = 64 * 1024 * 1024

/** Reads a picture that the user chose. Trouble comes back as a code; the page decodes the bytes. */
export async function readPicture(path: string): Promise<PictureFile> {
  const name = basename(path)
  try {
    if ((await stat(path)).size > PICTURE_LIMIT) return { name, error: 'too-large' }
    return { name, bytes: new Uint8Array(await readFile(path)) }
  } catch {
    return { name, error: 'unreadable' }
  }
}
