import type { Context } from '../context.ts'
import { counted } from '../counted.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { findFiles } from '../find-files.ts'
import { lintInstitution } from './institution.ts'
import type { Linted } from './linted.ts'
import { lintScenario } from './scenario.ts'
import { lintSession } from './session.ts'

const ENDINGS = ['.yaml', '.yml', '.json', '.tokkun']

/** `tokkun lint`: every problem of every file, a line each. */
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
