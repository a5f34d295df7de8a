import type { Bilingual } from '../../../protocol/bilingual.ts'
import { failuresOf, type StepResult } from '../../../scenario/results.ts'
import { counted, type Language } from '../../context.ts'
import type { Sink } from '../../io.ts'
import type { Listener } from '../conduct.ts'
import { type Outcome, placeOf, type Summary } from '../outcome.ts'

/**
 * The console's report: the Test Anything Protocol, version 14, so that people, `prove` and CI
 * systems read the same lines. What was expected and seen, and the display at that moment, are in
 * the YAML block below the failed line.
 */
export function tapReport(out: Sink, language: Language): Listener {
  const line = (text: string) => out.write(`${text}\n`)
  const of = (text: Bilingual) => text[language]
  return {
    begin(cases) {
      line('TAP version 14')
      line(`1..${cases}`)
    },
    progress: () => undefined,
    told(outcome) {
      const passed = outcome.verdict === 'passed'
      const word = coloured(passed ? 'ok' : 'not ok', passed ? GREEN : RED, out)
      line(`${word} ${outcome.number} - ${escapeTap(nameOf(outcome))}`)
      if (passed) return
      line('  ---')
      for (const row of diagnosis(outcome, of)) line(`  ${row}`)
      line('  ...')
    },
    end(summary) {
      // In the protocol's own word, since the number in the plan would suggest missing cases.
      if (summary.ended !== 'done') line(`Bail out! ${of(ENDED[summary.ended])}`)
      line(`# ${summaryLine(summary, language)}`)
    },
  }
}

const ENDED: Readonly<Record<'bail' | 'interrupted', Bilingual>> = {
  bail: { ja: '最初の失敗で止めました（--bail）', en: 'ended at the first failure (--bail)' },
  interrupted: { ja: '中断されました', en: 'interrupted' },
}

/** `file › scenario › case`. */
function nameOf({ result, name }: Outcome): string {
  return `${result.file} › ${name}`
}

/** Counts and time in one sentence. */
export function summaryLine(summary: Summary, language: Language): string {
  const { cases, passed, failed, errors, tookMs } = summary
  const seconds = (tookMs / 1000).toFixed(1)
  return language === 'ja'
    ? `${cases} 件: 合格 ${passed}、失敗 ${failed}、エラー ${errors}（${seconds} 秒）`
    : `${counted(cases, 'case')}: ${passed} passed, ${failed} failed, ${counted(errors, 'error')} (${seconds} s)`
}

function diagnosis(outcome: Outcome, of: (text: Bilingual) => string): string[] {
  const { result, drift } = outcome
  const rows: string[] = [`at: ${quoted(placeOf(result))}`]
  const { deciding: step, others } = failuresOf(result)
  if (step !== null) rows.push(`step: ${quoted(`${step.number}. ${of(step.text)}`)}`)
  if (step?.expected != null) rows.push(`expected: ${quoted(of(step.expected))}`)
  if (step?.seen != null) rows.push(`seen: ${quoted(of(step.seen))}`)
  const problem = step?.problem ?? result.problem
  if (problem !== null) rows.push(`problem: ${quoted(of(problem.text))}`)
  if (others.length > 0)
    rows.push('also:', ...others.map((one) => `  - ${quoted(alsoText(one, of))}`))
  if (drift !== null) {
    const { run, input } = drift
    rows.push(
      `problem: ${quoted(
        of({
          ja: `再現しません: ${run} 回目の実行は ${input} 番目の入力から別の結果になりました`,
          en: `not reproducible: run ${run} went another way from input ${input} on`,
        }),
      )}`,
    )
  }
  if (outcome.session !== null) rows.push(`session: ${quoted(outcome.session)}`)
  if (outcome.lcd.length > 0) rows.push('lcd: |', ...outcome.lcd.map((row) => `  ${row}`))
  return rows
}

/** Another step that failed, on one line: `3. expect lcd E011 (E002)`. */
export function alsoText(
  { number, text, seen }: StepResult,
  of: (text: Bilingual) => string,
): string {
  return `${number}. ${of(text)}${seen === null ? '' : ` (${of(seen)})`}`
}

/** A YAML double-quoted scalar is a JSON string. */
const quoted = (text: string): string => JSON.stringify(text)

/** `#` begins a directive in TAP, and a backslash an escape. */
function escapeTap(text: string): string {
  return text.replace(/[\\#]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}

const GREEN = 32
const RED = 31

function coloured(text: string, colour: number, { isTTY }: Sink): string {
  return isTTY ? `\u001b[${colour}m${text}\u001b[0m` : text
}

const CLEAR = '\r\u001b[2K'

/**
 * One line at the bottom of a terminal: how far the run is. It is written only to a terminal, on
 * the error output; it is cleared before `inner` writes its lines.
 */
export function withStatusLine(err: Sink, inner: Listener): Listener {
  if (!err.isTTY) return inner
  let line = ''
  let failed = 0
  const wipe = () => {
    if (line !== '') err.write(CLEAR)
  }
  const draw = () => err.write(line)
  return {
    begin: (cases) => inner.begin(cases),
    progress(done, of, running) {
      inner.progress(done, of, running)
      wipe()
      const counts = `[${done}/${of}]${failed > 0 ? ` ✗${failed}` : ''} `
      // One column is left free, or the terminal would go to the next line.
      line = counts + running.slice(0, Math.max(0, err.columns - counts.length * 2 - 1))
      draw()
    },
    told(outcome) {
      if (outcome.verdict !== 'passed') failed++
      wipe()
      inner.told(outcome)
      draw()
    },
    end(summary, outcomes) {
      wipe()
      line = ''
      inner.end(summary, outcomes)
    },
  }
}
