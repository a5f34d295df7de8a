import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PictureFile } from '../host/bridge.ts'

/** Kinds of picture that Chromium can decode. */
export const PICTURE_TYPES = ['png', 'jpg', 'jpeg', 'webp', 'gif', 'bmp', 'avif']

/** A photo of 100 megapixels is about this; larger files are not worth the memory. Ours. */
const LARGEST = 64 * 1024 * 1024

/** Reads a picture that the user chose. Trouble comes back as a code; the page decodes the bytes. */
export async function readPicture(path: string): Promise<PictureFile> {
  const name = basename(path)
  try {
    if ((await stat(path)).size > LARGEST) return { name, error: 'too-large' }
    return { name, bytes: new Uint8Array(await readFile(path)) }
  } catch {
    return { name, error: 'unreadable' }
  }
}
