import { dirname, resolve } from 'node:path'
import { type EvidenceSource, madeHere } from '../../evidence/report/evidence.ts'
import {
  type EvidenceFormat,
  type WriteError,
  writeEvidence as write,
} from '../../evidence/report/make-evidence.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { makeFolder, unwritable } from '../files.ts'

/** The report's file for each format; formats left out are not made. */
export type EvidencePaths = Readonly<Partial<Record<EvidenceFormat, string>>>

/** Who did a test, and on what, as the user says. */
export interface Filled {
  readonly tester?: string
  readonly environment?: string
}

/**
 * Makes and writes evidence, with a progress line on a terminal; null: it is written. Reports
 * wanted even after Ctrl-C are still written (`heedSignal` false); a second Ctrl-C ends everything.
 */
export async function writeEvidence(
  { io, language, stop }: Context,
  source: EvidenceSource,
  wanted: EvidencePaths,
  { tester, environment }: Filled,
  heedSignal = true,
): Promise<ExitCode | null> {
  const paths: Partial<Record<EvidenceFormat, string>> = {}
  for (const format of ['html', 'xlsx'] as const) {
    const path = wanted[format]
    if (path === undefined) continue
    paths[format] = resolve(io.cwd, path)
    // If a folder cannot be made, the writing below reports it.
    await makeFolder(dirname(resolve(io.cwd, path))).catch(() => undefined)
  }
  const made = await write(source, {
    language,
    madeOn: madeHere(io.version),
    wallNow: io.today,
    paths,
    ...(tester === undefined ? {} : { tester }),
    ...(environment === undefined ? {} : { environment }),
    ...(heedSignal ? { signal: io.signal } : {}),
    progress(done, total) {
      if (io.err.isTTY) io.err.write(`${CLEAR}${of(language)}: ${done}/${total}`)
    },
  })
  if (io.err.isTTY) io.err.write(CLEAR)
  if (!made.ok) return stop(problemOf(made.error), exitCodeOf(made.error))
  if (paths.xlsx !== undefined && !made.value.hasFont) io.err.write(`${NO_FONT[language]}\n`)
  return null
}

const CLEAR = '\r\u001b[2K'

const of = (language: 'ja' | 'en') => (language === 'ja' ? '証跡を作成中' : 'making evidence')

const NO_FONT: Bilingual = {
  ja: '日本語フォントが見つからないため、ブックの画像の文字が欠けます（fonts-noto-cjk などを導入してください）。',
  en: 'No Japanese font was found: texts are missing in the workbook’s pictures (install fonts-noto-cjk or the like).',
}

function problemOf(error: WriteError): Bilingual {
  if (error === 'cancelled') {
    return {
      ja: '中断したため、証跡は作りませんでした。',
      en: 'interrupted: no evidence was made.',
    }
  }
  if (error === 'nothing') {
    return {
      ja: '手順がないため、証跡は作れません。',
      en: 'there are no steps to make evidence of.',
    }
  }
  return unwritable(error.path, Object.assign(new Error(error.code), { code: error.code }))
}

function exitCodeOf(error: WriteError): ExitCode {
  if (error === 'cancelled') return EXIT.interrupted
  return error === 'nothing' ? EXIT.failed : EXIT.io
}
