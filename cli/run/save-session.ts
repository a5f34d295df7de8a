import { join } from 'node:path'
import { recorded } from '../../lab/history/recorded.ts'
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
  const written = await writeOut(cwd, file, recorded(result.setup, result.inputs))
  return written.ok ? ok(file) : written
}
