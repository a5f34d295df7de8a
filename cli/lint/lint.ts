import { isNode, LineCounter, parseDocument } from 'yaml'
import { readPolicy } from '../../bank/policy/file.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { type Context, counted } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readText } from '../files.ts'
import { findFiles } from '../find-files.ts'
import { loadScenario, problemLine } from '../scenarios.ts'
import { damageText, readSession } from '../sessions.ts'

const ENDINGS = ['.yaml', '.yml', '.json', '.tokkun']

/** `tokkun lint`: every problem of every file, one line each. */
export async function lint(context: Context, names: readonly string[]): Promise<ExitCode> {
  const { cwd } = context.io
  const files = await findFiles(cwd, names, ENDINGS)
  if (!files.ok) return context.stop(files.error, EXIT.io)
  let problems = 0
  let code: ExitCode = EXIT.ok
  for (const file of files.value) {
    const linted = await lintFile(cwd, file)
    if (linted.kind === 'unreadable') {
      code = context.stop(linted.text, EXIT.io)
      continue
    }
    problems += linted.findings.length
    for (const finding of linted.findings) context.print(finding)
  }
  const count = files.value.length
  context.note({
    ja: `${count} ファイルを検査: 問題 ${problems} 件`,
    en: `${counted(count, 'file')} checked: ${counted(problems, 'problem')}`,
  })
  return code === EXIT.ok && problems > 0 ? EXIT.failed : code
}

function lintFile(cwd: string, file: string): Promise<Linted> {
  if (file.endsWith('.tokkun')) return lintSession(cwd, file)
  if (file.endsWith('.json')) return lintInstitution(cwd, file)
  return lintScenario(cwd, file)
}

/** One thing wrong with a file: `file:line:column: what`. */
export type Finding = Bilingual

/** The result of checking a file: its faults, or why it could not even be read. */
export type Linted =
  | { readonly kind: 'read'; readonly findings: readonly Finding[] }
  | { readonly kind: 'unreadable'; readonly text: Bilingual }

/** A scenario's file, with everything that it imports. */
export async function lintScenario(cwd: string, file: string): Promise<Linted> {
  const scenario = await loadScenario(cwd, file)
  if (scenario.ok) return { kind: 'read', findings: [] }
  if (scenario.error.kind === 'disk') return { kind: 'unreadable', text: scenario.error.text }
  return { kind: 'read', findings: scenario.error.problems.map(problemLine) }
}

/** An institution's file (`docs` of the format: assets/schemas/institution.schema.json). */
export async function lintInstitution(cwd: string, file: string): Promise<Linted> {
  const text = await readText(cwd, file)
  if (!text.ok) return { kind: 'unreadable', text: text.error }
  const policy = readPolicy(text.value)
  if (policy.ok) return { kind: 'read', findings: [] }
  const place = places(text.value)
  const findings = policy.error.map(({ path, text: { ja, en }, suggestion }): Finding => {
    const at = `${file}:${place(path)}: `
    const meant = suggestion === null ? null : `${suggestion}`
    return {
      ja: `${at}${ja}${meant === null ? '' : `「${meant}」ではありませんか。`}`,
      en: `${at}${en}${meant === null ? '' : ` Did you mean ${meant}?`}`,
    }
  })
  return { kind: 'read', findings }
}

/** Finds `line:column` of a path like `fees.additional`, or of the nearest value above it. */
function places(text: string): (path: string) => string {
  const lines = new LineCounter()
  // JSON is YAML, and this parser gives positions.
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  return (path) => {
    const keys = path === '' ? [] : path.split('.')
    for (let length = keys.length; length > 0; length--) {
      const node: unknown = document.getIn(keys.slice(0, length), true)
      if (!isNode(node) || node.range == null) continue
      const { line, col } = lines.linePos(node.range[0])
      return `${line}:${col}`
    }
    const [broken] = document.errors
    const at = broken === undefined ? { line: 1, col: 1 } : lines.linePos(broken.pos[0])
    return `${at.line}:${at.col}`
  }
}

/** A session's file: whether it can be read, and the line at which it breaks off. */
export async function lintSession(cwd: string, file: string): Promise<Linted> {
  const journal = await readSession(cwd, file)
  if (!journal.ok) {
    const { kind, text } = journal.error
    return kind === 'disk' ? { kind: 'unreadable', text } : { kind: 'read', findings: [text] }
  }
  const { damage } = journal.value
  return { kind: 'read', findings: damage === null ? [] : [damageText(file, damage)] }
}
