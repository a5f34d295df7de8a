import { type Context, stopForFile } from '../context.ts'
import { counted } from '../counted.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { readText, writeOut } from '../files.ts'
import { findFiles } from '../find-files.ts'
import { junitXml } from './junit.ts'
import { doubles, mergeSuites, readJunit } from './junit-read.ts'

/** `tokkun junit-merge`: 0 when all files were read and no case stands in two of them. */
export async function mergeJunit(
  context: Context,
  names: readonly string[],
  out: string,
): Promise<ExitCode> {
  const { cwd } = context.io
  const files = await findFiles(cwd, names, ['.xml'])
  if (!files.ok) return stopForFile(context, files.error)
  const read = []
  for (const file of files.value) {
    const xml = await readText(cwd, file)
    if (!xml.ok) return stopForFile(context, xml.error)
    const suites = readJunit(file, xml.value)
    if (!suites.ok) return stopForFile(context, suites.error)
    read.push(suites.value)
  }
  const merged = mergeSuites(read)
  const written = await writeOut(cwd, out, junitXml(merged))
  if (!written.ok) return stopForFile(context, written.error)
  const cases = merged.flatMap((suite) => suite.cases)
  const bad = cases.filter(({ problem }) => problem !== null).length
  context.note({
    ja: `${out}: ${files.value.length} ファイル、${cases.length} 件（失敗・エラー ${bad}）`,
    en: `${out}: ${counted(files.value.length, 'file')}, ${counted(cases.length, 'case')} (${bad} failed or in error)`,
  })
  const twice = doubles(merged)
  for (const name of twice) {
    context.note({ ja: `二重です: ${name}`, en: `counted twice: ${name}` })
  }
  return twice.length === 0 ? EXIT.ok : EXIT.failed
}
