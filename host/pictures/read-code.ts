import type { ReadResult } from 'zxing-wasm/reader'
import { err, ok, type Result } from '../../protocol/result.ts'
import { loadReader, symbolsIn } from './symbols.ts'

/** A part of a picture, in its pixels. */
export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Why a picture gives no text, and more to it: the size, the kind of code, where it lies. */
export interface ReadProblem {
  readonly code: 'not-a-picture' | 'no-code-in-picture' | 'code-unreadable' | 'another-kind-of-code'
  readonly detail: string
}

/** Reads the QR code in a picture's file. */
export interface CodeReader {
  /**
   * The text of the QR code in a PNG or JPEG, one character a byte; with a region, that of a code
   * whose middle lies in it. Never rejects.
   */
  read(file: Uint8Array, region: Region | null): Promise<Result<string, ReadProblem>>
}

/** No symbol holds more alphanumeric characters (ISO/IEC 18004, version 40-L). */
const MOST_TEXT = 4296

/** `pages`: the renderer's build, where a packed program keeps the reader; null: none. */
export function createCodeReader(pages: string | null): CodeReader {
  let loading: Promise<void> | null = null
  return {
    async read(file, region) {
      loading ??= loadReader(pages)
      await loading
      const found = await symbolsIn(file)
      if (!found.ok) return problem('not-a-picture', found.error)
      const seen = within(found.value, region)
      const text = seen.map(textOf).find((one) => one !== null)
      if (text !== undefined && text !== null) return ok(text)
      if (seen[0] !== undefined) return problem('code-unreadable', placeOf(seen[0]))
      // What else is there? Only to say why.
      const all = await symbolsIn(file, [])
      const [other] = within(all.ok ? all.value : [], region)
      if (other === undefined || !other.isValid) return problem('no-code-in-picture')
      return problem('another-kind-of-code', `${other.format}, ${placeOf(other)}`)
    },
  }
}

function problem(code: ReadProblem['code'], detail = ''): Result<string, ReadProblem> {
  return err({ code, detail })
}

function within(results: readonly ReadResult[], region: Region | null): readonly ReadResult[] {
  if (region === null) return results
  return results.filter((result) => {
    const { x, y } = middleOf(result)
    const { x: left, y: top, width, height } = region
    return x >= left && y >= top && x <= left + width && y <= top + height
  })
}

function middleOf({ position }: ReadResult): { readonly x: number; readonly y: number } {
  const { topLeft, topRight, bottomLeft, bottomRight } = position
  return {
    x: (topLeft.x + topRight.x + bottomLeft.x + bottomRight.x) / 4,
    y: (topLeft.y + topRight.y + bottomLeft.y + bottomRight.y) / 4,
  }
}

function placeOf(result: ReadResult): string {
  const { x, y } = middleOf(result)
  return `x ${Math.round(x)}, y ${Math.round(y)}`
}

/** The symbol's bytes, one character each (ISO/IEC 8859-1), as the camera reads them; null: none. */
function textOf({ isValid, bytes }: ReadResult): string | null {
  if (!isValid || bytes.length === 0) return null
  return Array.from(bytes.subarray(0, MOST_TEXT), (byte) => String.fromCharCode(byte)).join('')
}
