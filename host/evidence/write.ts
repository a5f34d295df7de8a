import { rename, rm, writeFile } from 'node:fs/promises'
import { err, ok, type Result } from '../../protocol/result.ts'
import { systemCode } from '../disk.ts'
import {
  type EvidenceError,
  type EvidenceFormat,
  type MadeEvidence,
  type MakeOptions,
  makeEvidence,
} from './make.ts'
import type { EvidenceSource } from './types.ts'

export interface WriteOptions extends Omit<MakeOptions, 'formats'> {
  /** Where each kind goes; one that is left out is not made. The folders are there. */
  readonly paths: Readonly<Partial<Record<EvidenceFormat, string>>>
}

export type WriteError =
  | EvidenceError
  /** The disk refused, with its code (`ENOSPC` …) and the file's path. */
  | { readonly code: string; readonly path: string }

/**
 * Makes a report and puts it in its place. A file is there whole or not at all: it is written
 * beside its place and renamed; when the making is cancelled or the disk refuses, what was begun
 * is taken away.
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
  // What was never made cannot be taken away, whatever the system says of its path.
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

/** null: it went well; otherwise the system's code. */
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
