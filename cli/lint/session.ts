import { damageText, readSession } from '../sessions/read-session.ts'
import type { Linted } from './linted.ts'

/** A session's file: whether it can be read, and the line where it breaks off. */
export async function lintSession(cwd: string, file: string): Promise<Linted> {
  const journal = await readSession(cwd, file)
  if (!journal.ok) {
    const { kind, text } = journal.error
    return kind === 'disk' ? { kind: 'unreadable', text } : { kind: 'read', findings: [text] }
  }
  const { damage } = journal.value
  return { kind: 'read', findings: damage === null ? [] : [damageText(file, damage)] }
}
