import { rename, rm, writeFile } from 'node:fs/promises'
import { systemCode } from '../../host/ports.ts'
import { err, ok, type Result } from '../../protocol/result.ts'
import { raster } from '../pictures/raster.ts'
import { evidenceSteps, stepCount } from './build-evidence.ts'
import type { Evidence, EvidencePorts, EvidenceSource } from './evidence.ts'
import { evidenceHtml } from './html/page.ts'
import { StepsSheet } from './xlsx/steps-sheet.ts'
import { evidenceXlsx } from './xlsx/workbook.ts'

const EVIDENCE_FORMATS = ['html', 'xlsx'] as const
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number]

interface MakeOptions extends EvidencePorts {
  readonly formats: readonly EvidenceFormat[]
  /** Called after every piece of work; `total` stays the same. */
  readonly progress?: (done: number, total: number) => void
  /** If aborted, the work ends before the next step. */
  readonly signal?: AbortSignal
}

/** A report that is not yet written anywhere. */
interface MadeEvidence {
  readonly evidence: Evidence
  readonly files: readonly { readonly format: EvidenceFormat; readonly bytes: Uint8Array }[]
  /** false: the pictures in the workbook were drawn without a Japanese font. */
  readonly hasFont: boolean
}

/** `cancelled`: by the signal. `nothing`: the source has no step. */
type EvidenceError = 'cancelled' | 'nothing'

/**
 * Makes a report. It yields after every step, so that a window stays responsive and can cancel;
 * nothing is written. `formats` may be of one kind or both.
 */
export async function makeEvidence(
  source: EvidenceSource,
  options: MakeOptions,
): Promise<Result<MadeEvidence, EvidenceError>> {
  const steps = stepCount(source)
  if (steps === 0) return err('nothing')
  const work = new Work(steps, options)
  const evidence = await gather(source, work, options)
  if (evidence === null) return err('cancelled')
  const files: { format: EvidenceFormat; bytes: Uint8Array }[] = []
  let hasFont = true
  for (const format of work.formats) {
    if (format === 'xlsx') {
      const made = await workbook(evidence, work)
      if (made === null) return err('cancelled')
      files.push({ format, bytes: made.bytes })
      hasFont = made.hasFont
    } else {
      files.push({ format, bytes: new TextEncoder().encode(evidenceHtml(evidence)) })
    }
    if (!(await work.piece())) return err('cancelled')
  }
  return ok({ evidence, files, hasFont })
}

/** Counts pieces of work, yields after each, and knows whether to continue. */
class Work {
  readonly formats: readonly EvidenceFormat[]
  readonly #options: MakeOptions
  readonly #total: number
  #done = 0

  constructor(steps: number, options: MakeOptions) {
    this.formats = EVIDENCE_FORMATS.filter((format) => options.formats.includes(format))
    this.#options = options
    // Every step is run once, and drawn once more if there is a workbook.
    const drawn = this.formats.includes('xlsx') ? steps : 0
    this.#total = steps + drawn + this.formats.length
    options.progress?.(0, this.#total)
  }

  /** Ends one piece of work; false: stop here. */
  async piece(): Promise<boolean> {
    if (this.cancelled) return false
    this.#done += 1
    this.#options.progress?.(this.#done, this.#total)
    await new Promise<void>((resolve) => setImmediate(resolve))
    return !this.cancelled
  }

  get cancelled(): boolean {
    return this.#options.signal?.aborted === true
  }
}

async function gather(
  source: EvidenceSource,
  work: Work,
  ports: EvidencePorts,
): Promise<Evidence | null> {
  if (work.cancelled) return null
  const steps = evidenceSteps(source, ports)
  for (;;) {
    const next = steps.next()
    if (next.done === true) return next.value
    if (!(await work.piece())) return null
  }
}

async function workbook(
  evidence: Evidence,
  work: Work,
): Promise<{ bytes: Uint8Array; hasFont: boolean } | null> {
  const drawing = await raster()
  const sheet = new StepsSheet(evidence, drawing)
  for (const [index, one] of evidence.cases.entries()) {
    for (const step of one.steps.keys()) {
      sheet.add(one, index, step)
      if (!(await work.piece())) return null
    }
  }
  return { bytes: await evidenceXlsx(evidence, sheet), hasFont: drawing.hasFont }
}

interface WriteOptions extends Omit<MakeOptions, 'formats'> {
  /** The file for each format; formats left out are not made. The folders must exist. */
  readonly paths: Readonly<Partial<Record<EvidenceFormat, string>>>
}

export type WriteError =
  | EvidenceError
  /** The disk refused, with its code (`ENOSPC` …) and the file's path. */
  | { readonly code: string; readonly path: string }

/**
 * Makes a report and writes it. A file is there completely or not at all: it is written under a
 * temporary name and renamed; if the work is cancelled or the disk refuses, partial files are
 * removed.
 */
export async function writeEvidence(
  source: EvidenceSource,
  options: WriteOptions,
): Promise<Result<MadeEvidence, WriteError>> {
  const { paths } = options
  const formats = (['html', 'xlsx'] as const).filter((format) => paths[format] !== undefined)
  const made = await makeEvidence(source, { ...options, formats })
  if (!made.ok) return made
  const written: { beside: string; path: string }[] = []
  // A file that was never made need not be removed, whatever the system says about its path.
  const undo = () =>
    Promise.all(written.map(({ beside }) => rm(beside, { force: true }).catch(() => undefined)))
  for (const { format, bytes } of made.value.files) {
    const path = paths[format]
    if (path === undefined) continue
    const beside = `${path}.part`
    written.push({ beside, path })
    const code = await tried(() => writeFile(beside, bytes, { flush: true }))
    if (code !== null) {
      await undo()
      return err({ code, path })
    }
  }
  for (const { beside, path } of written) {
    const code = await tried(() => rename(beside, path))
    if (code !== null) {
      await undo()
      return err({ code, path })
    }
  }
  return ok(made.value)
}

/** null: success; otherwise the system's code. */
async function tried(work: () => Promise<void>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (error) {
    const code = systemCode(error)
    if (code === '') throw error
    return code
  }
}
