import { apply } from '../lab/apply.ts'
import type { Stamped } from '../lab/inputs.ts'
import { parseJournal } from '../lab/journal/read.ts'
import { JOURNAL_VERSION, type Journal, type JournalDamage } from '../lab/journal/records.ts'
import { canStart, startWorld } from '../lab/start.ts'
import type { BenchSetup, World } from '../lab/world.ts'
import type { Bilingual } from '../protocol/bilingual.ts'
import { err, ok, type Result } from '../protocol/result.ts'
import { type Millis, millis } from '../protocol/time.ts'
import { readBytes } from './files.ts'
import type { StartTime } from './options.ts'

/** Why a session's file cannot be used, and whether the disk or the file is at fault. */
interface SessionProblem {
  readonly kind: 'disk' | 'file'
  readonly text: Bilingual
}

/** Reads a session that can be replayed; its tail may be damaged (`journal.damage`). */
export async function readSession(
  cwd: string,
  path: string,
): Promise<Result<Journal, SessionProblem>> {
  const bytes = await readBytes(cwd, path)
  if (!bytes.ok) return err({ kind: 'disk', text: bytes.error })
  const journal = parseJournal(bytes.value)
  if (!journal.ok) return err({ kind: 'file', text: unreadableJournal(path, journal.error) })
  const { setup } = journal.value.header
  if (canStart(setup)) return journal
  return err({
    kind: 'file',
    text: {
      ja: `${path}:1:1: 金融機関「${setup.institution}」を知りません。定義ごと書き出したセッションを使ってください。`,
      en: `${path}:1:1: the institution "${setup.institution}" is not known; use a session that was saved with it.`,
    },
  })
}

function unreadableJournal(
  path: string,
  error: Extract<ReturnType<typeof parseJournal>, { ok: false }>['error'],
): Bilingual {
  switch (error.code) {
    case 'journal-version':
      return {
        ja: `${path}:1:1: 形式の版が ${error.found} です。この特訓が読めるのは ${JOURNAL_VERSION} までです。特訓を新しくしてください。`,
        en: `${path}:1:1: it is of format version ${error.found}; this Tokkun reads up to ${JOURNAL_VERSION}. Please use a newer one.`,
      }
    case 'journal-unreadable':
      return {
        ja: `${path}:1:1: セッションファイルではありません（先頭行が読めません）。`,
        en: `${path}:1:1: it is no session file: its first line cannot be read.`,
      }
    default:
      return error satisfies never
  }
}

/** The problem with a file's tail, with the line at fault. */
export function damageText(path: string, { line, why }: JournalDamage): Bilingual {
  const { ja, en } = DAMAGE[why]
  return {
    ja: `${path}:${line}:1: ${ja}。この行から先は使いません。`,
    en: `${path}:${line}:1: ${en}; nothing from this line on is used.`,
  }
}

const DAMAGE: Readonly<Record<JournalDamage['why'], Bilingual>> = {
  torn: { ja: '行が途中で終わっています', en: 'the line ends in the middle' },
  'not-json': { ja: 'JSON ではありません', en: 'this is no JSON' },
  'bad-input': { ja: '入力として正しくありません', en: 'this is no valid input' },
  'time-goes-back': {
    ja: '時刻が前に戻っています',
    en: 'its time lies before that of the line above',
  },
  'bad-branch': { ja: '分岐の指定が正しくありません', en: 'there is no such branch' },
  'bad-mark': { ja: 'しおりの指定が正しくありません', en: 'this bookmark cannot be set' },
}

/** The same journal up to the `n`-th input of its file, in the order they were given. */
export function upTo(journal: Journal, n: number): Journal {
  let left = n
  const end = journal.records.findIndex((record) => record.kind === 'input' && left-- === 0)
  const records = end < 0 ? journal.records : journal.records.slice(0, end)
  return { ...journal, records, inputs: journal.inputs.slice(0, n) }
}

/** Assumption: unless told, a bench of the command line starts on a working morning in Tokyo. */
export const USUAL_START = millis(Date.UTC(2026, 10, 24, 1, 0, 0))

/** The moment given by `--start`; `wall`: ms since the epoch. Whole seconds. */
export function startOf(asked: StartTime | undefined, wall: number): Millis {
  return asked === 'now' ? millis(Math.round(wall / 1000) * 1000) : (asked ?? USUAL_START)
}

interface Started {
  readonly setup: BenchSetup
  /** What reached the presets. */
  readonly inputs: readonly Stamped[]
  readonly world: World
}

/** A new bench, in a start state if wanted. The error is a sentence. */
export async function startSession(wanted: {
  readonly seed: string
  /** Id of a built-in institution. */
  readonly institution: string
  readonly start: Millis
  readonly presets: readonly string[]
}): Promise<Result<Started, Bilingual>> {
  const { seed, institution, start, presets } = wanted
  const setup: BenchSetup = { seed, institution, start }
  let world = startWorld(setup)
  if (presets.length === 0) return ok({ setup, inputs: [], world })
  const { reachPreset } = await import('../scenario/presets/presets.ts')
  const reached = reachPreset(setup, presets)
  if (!reached.ok) return err(reached.error.text)
  for (const stamped of reached.value) world = apply(world, stamped).world
  return ok({ setup, inputs: reached.value, world })
}
