import { join } from 'node:path'
import { apply } from '../../lab/apply.ts'
import { checkOf } from '../../lab/history/hash.ts'
import { encodeJournal, type JournalRecord } from '../../lab/journal.ts'
import type { CaseResult } from '../../lab/scenario/types.ts'
import { startWorld } from '../../lab/world.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { ok, type Result } from '../../protocol/result.ts'
import { writeOut } from '../files.ts'
import type { Outcome } from './outcome.ts'

/** Writes a case's run as a session; answers the file, as the user wrote the folder. */
export async function saveSession(
  cwd: string,
  folder: string,
  { number, name, result }: Outcome,
): Promise<Result<string, Bilingual>> {
  const plain = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const file = join(folder, `${String(number).padStart(4, '0')}-${plain}.tokkun`)
  const written = await writeOut(cwd, file, sessionOf(result))
  return written.ok ? ok(file) : written
}

/** A case's run as a session's file, with the check of every input. */
export function sessionOf({ setup, inputs }: CaseResult): string {
  let world = startWorld(setup)
  const records = inputs.map((stamped): JournalRecord => {
    world = apply(world, stamped).world
    return { kind: 'input', stamped, check: checkOf(world) }
  })
  return encodeJournal({ setup, paused: true }, records)
}
