import { isNode, LineCounter, parseDocument } from 'yaml'
import { readPolicy } from '../../bank/policy/file.ts'
import { readText } from '../files.ts'
import type { Finding, Linted } from './linted.ts'

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
  // JSON is YAML, and this parser tells where things stand.
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
