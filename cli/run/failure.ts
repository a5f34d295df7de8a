import { join } from 'node:path'
import { apply } from '../../lab/apply.ts'
import { encodeRecording } from '../../lab/history/replay.ts'
import { startWorld } from '../../lab/start.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { ok, type Result } from '../../protocol/result.ts'
import type { CaseResult } from '../../scenario/results.ts'
import { writeOut } from '../files.ts'
import { drawDevice } from '../terminal-lcd.ts'
import { failingStep, type Outcome } from './outcome.ts'

/** The display of the token in hand when a case failed, drawn for the terminal; empty: none. */
export function failedLcd(result: CaseResult): readonly string[] {
  // A lost case cannot be replayed.
  if (result.steps.length === 0) return []
  const upTo = failingStep(result)?.inputs ?? result.inputs.length
  let world = startWorld(result.setup)
  for (const stamped of result.inputs.slice(0, upTo)) world = apply(world, stamped).world
  const { tokens, away, desk, now } = world
  const first = tokens.findIndex((_, index) => !away.includes(index))
  const device = tokens[desk.inHand ?? first]
  return device === undefined ? [] : drawDevice(device, now)
}

/**
 * Writes a case's run as a session; returns the file's path, relative as the user gave the folder.
 */
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
  const written = await writeOut(cwd, file, encodeRecording(result.setup, result.inputs))
  return written.ok ? ok(file) : written
}
