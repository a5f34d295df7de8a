import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type CodeReader, createDecoder, type Decoder } from '../../renderer/camera/decode.ts'
import { frame, frames } from '../../test/renderer/camera/support/frames/frames.ts'

/** A text as long as code 1's: 5 characters of prefix and 126 bytes in Base45 (189 characters). */
const LIKE_CODE_1 = `OTA1:${'6BF3Q8%*A-ZK.5$M:2TW/9 XP07RCVHJ'.repeat(6).slice(0, 189)}`

export interface DecodeFigures {
  /** One frame that holds the code-1 symbol, held up with care: ms a decode. */
  readonly medianMs: number
  readonly p95Ms: number
  /** A live frame without any code: ms, including the slow passes when they are due. */
  readonly emptyMedianMs: number
  readonly emptyP95Ms: number
  /** Share of the readable generated frames read at the first look (aim frame, then double size). */
  readonly readShare: number
  /** The same when the hand stays still for eight frames, so that every pass has its turn. */
  readonly heldShare: number
  /** Share of the frames declared unreadable that were read all the same. */
  readonly beyondShare: number
  /** jsQR alone, as where WebAssembly is refused: share of the readable frames. */
  readonly jsqrShare: number
  readonly readable: number
  readonly byReader: Readonly<Record<CodeReader, number>>
  /** Frames that count as readable and were not read at the first look: kind/level. */
  readonly missed: readonly string[]
}

/** The program of zxing-wasm as installed. */
export async function zxingProgram(): Promise<ArrayBuffer> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const file = await readFile(path)
  const bytes = new Uint8Array(file.length)
  bytes.set(file)
  return bytes.buffer
}

/**
 * Measures the decoder of the camera worker: the same code, run in Node in the calling thread.
 * `perLevel` pictures of each of 72 kinds and levels; about 15 s at 2.
 */
export async function benchDecode(
  options: { readonly payload?: string; readonly perLevel?: number; readonly rounds?: number } = {},
): Promise<DecodeFigures> {
  const payload = options.payload ?? LIKE_CODE_1
  const decoder = await createDecoder({ zxing: { wasmBinary: await zxingProgram() } })
  const alone = await createDecoder({ zxing: null })
  const times = await timed(decoder, payload, options.rounds ?? 200)
  let readable = 0
  let beyond = 0
  let [first, held, far, jsqr] = [0, 0, 0, 0]
  const byReader: Record<CodeReader, number> = {
    zxing: 0,
    'zxing-2x': 0,
    'zxing-whole': 0,
    jsqr: 0,
  }
  const missed: string[] = []
  for (const f of frames({ seed: 'bench', payload, perLevel: options.perLevel ?? 2 })) {
    // Frame 1 has neither of the slow passes, 4 looks at the whole frame, 7 asks jsQR.
    const atOnce = await decoder.decode(f.image, 'live', 1)
    const read =
      atOnce ??
      (await decoder.decode(f.image, 'live', 4)) ??
      (await decoder.decode(f.image, 'live', 7))
    if (!f.readable) {
      beyond++
      if (read?.text === payload) far++
      continue
    }
    readable++
    if (atOnce?.text === payload) first++
    else missed.push(`${f.kind}/${f.level}`)
    if (read?.text === payload) {
      held++
      byReader[read.by]++
    }
    if ((await alone.decode(f.image, 'live', 1))?.text === payload) jsqr++
  }
  return {
    ...times,
    readShare: first / readable,
    heldShare: held / readable,
    beyondShare: far / beyond,
    jsqrShare: jsqr / readable,
    readable,
    byReader,
    missed,
  }
}

async function timed(decoder: Decoder, payload: string, rounds: number) {
  const full = frame('bench/time', payload, 'blur', 1).image
  const empty = frame('bench/time', payload, 'contrast', 6).image
  const withCode = await spans(rounds, (i) => decoder.decode(full, 'live', i))
  const without = await spans(Math.ceil(rounds / 4), (i) => decoder.decode(empty, 'live', i))
  return {
    medianMs: quantile(withCode, 0.5),
    p95Ms: quantile(withCode, 0.95),
    emptyMedianMs: quantile(without, 0.5),
    emptyP95Ms: quantile(without, 0.95),
  }
}

async function spans(rounds: number, run: (i: number) => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  for (let i = -10; i < rounds; i++) {
    const start = performance.now()
    await run(i + 10)
    // The first ten warm the code up.
    if (i >= 0) taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}
