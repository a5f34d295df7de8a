import { clockMs, dayOf, stamp } from '../../pictures/moments.ts'
import { SVG_FONTS } from '../../pictures/svg-pen.ts'
import type { Evidence, EvidenceCase, EvidenceStep, Language, Shot } from '../evidence.ts'
import { WORDS, type Words } from '../wording.ts'
import { attribute, dataUrl, html, marked } from './text.ts'

/** Nothing is loaded and no script runs: the file contains everything. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The report as one HTML file (XHTML syntax, so that any XML reader can check it). */
export function evidenceHtml(evidence: Evidence): string {
  const w = WORDS[evidence.language]
  const writer = new StepWriter(evidence.language)
  const cases = evidence.cases.map((one, index) => caseHtml(one, index, writer, w))
  return `<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${evidence.language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${attribute(POLICY)}"/>
<meta name="viewport" content="width=device-width"/>
<title>${html(evidence.title)} – ${html(w.report)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${summary(evidence, w)}
${contents(evidence, w)}
${cases.join('\n')}
<footer><p>${html(w.timeNote)}</p><p>${html(w.fictional)}</p></footer>
</main>
</body>
</html>
`
}

function summary(evidence: Evidence, w: Words): string {
  const { cases, madeOn } = evidence
  const steps = cases.flatMap((one) => one.steps)
  const number = (verdict: EvidenceCase['verdict']) =>
    cases.filter((one) => one.verdict === verdict).length
  const skipped = steps.filter(({ status }) => status === 'skipped').length
  const counts = [
    [w.cases, cases.length],
    ...(number('passed') > 0 ? [[w.passed, number('passed')] as const] : []),
    ...(number('failed') > 0 ? [[w.failed, number('failed')] as const] : []),
    ...(number('error') > 0 ? [[w.errors, number('error')] as const] : []),
    [w.steps, steps.length],
    ...(skipped > 0 ? [[w.skipped, skipped] as const] : []),
  ] as const
  return `<section class="sheet">
<p class="kicker">${html(w.report)}</p>
<h1>${html(evidence.title)}</h1>
<div class="top"><p class="verdict is-${evidence.verdict}" data-verdict="${evidence.verdict}">${html(w.verdict[evidence.verdict])}</p>
<dl class="counts">${counts.map(([label, n]) => `<div><dt>${html(label)}</dt><dd>${n}</dd></div>`).join('')}</dl></div>
<h3>${html(w.environment)}</h3>
${facts([
  [w.who, evidence.tester === '' ? w.toFillIn : evidence.tester],
  [w.checkedBy, w.toFillIn],
  ...(evidence.environment === '' ? [] : [[w.testedOn, evidence.environment] as const]),
  [w.madeAt, stamp(evidence.madeAt)],
  [w.version, madeOn.version],
  [w.platform, madeOn.platform],
  [w.node, madeOn.node],
  [w.electron, madeOn.electron ?? w.noElectron],
  [w.language, w.languageName],
])}
</section>`
}

function contents({ cases }: Evidence, w: Words): string {
  const rows = cases.map(
    (one, index) =>
      `<tr><td class="number">${index + 1}</td><td><a href="#case-${index + 1}">${html(nameOf(one))}</a></td><td class="number">${one.steps.length}</td><td class="judged is-${one.verdict}">${html(w.verdict[one.verdict])}</td></tr>`,
  )
  return `<nav class="sheet" aria-label="${attribute(w.contents)}"><h2>${html(w.contents)}</h2>
<table class="contents"><thead><tr><th class="number" scope="col">${html(w.number)}</th><th scope="col">${html(w.item)}</th><th class="number" scope="col">${html(w.steps)}</th><th scope="col">${html(w.judged)}</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></nav>`
}

/** A case by its scenario and the row of its table. */
export function nameOf({ title, caseName }: EvidenceCase): string {
  return caseName === null ? title : `${title} – ${caseName}`
}

function caseHtml(one: EvidenceCase, index: number, writer: StepWriter, w: Words): string {
  const steps = one.steps.map((step, n) =>
    writer.step(step, `case-${index + 1}-step-${step.number}`, one.steps[n - 1]),
  )
  const said = one.said
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<p class="said is-${one.verdict}">${html(line)}</p>`)
    .join('\n')
  return `<section class="sheet case" id="case-${index + 1}">
<header><div><p class="kicker">${html(w.item)} ${index + 1}</p><h2>${html(nameOf(one))}</h2></div><p class="verdict is-${one.verdict}">${html(w.verdict[one.verdict])}</p></header>
${said}
${facts([
  [w.institution, `${one.bankName} (${one.institution})`],
  [w.policy, one.policyLabel === '' ? w.none : one.policyLabel],
  [w.seed, one.seed],
  [w.inputs, String(one.inputs)],
  [w.virtualStart, stamp(one.start)],
  [w.virtualEnd, stamp(one.end)],
  ...(one.file === '' ? [] : [[w.file, one.file] as const]),
  ...(one.tags.length === 0 ? [] : [[w.tags, one.tags.join(', ')] as const]),
  [w.recording, one.recording ?? w.none, 'mono'],
])}
<ol class="steps" role="list">${steps.join('\n')}</ol>
</section>`
}

function facts(rows: readonly (readonly [label: string, value: string, look?: 'mono'])[]): string {
  const each = rows.map(([label, value, look]) => {
    const wide = look === 'mono' ? ' class="is-wide"' : ''
    const mono = look === 'mono' ? ' class="mono"' : ''
    return `<div${wide}><dt>${html(label)}</dt><dd${mono}>${html(value)}</dd></div>`
  })
  return `<dl class="facts">${each.join('')}</dl>`
}

/** Writes steps; each drawing is in the file once and is referred to wherever it appears again. */
class StepWriter {
  readonly #drawn = new Map<string, string>()
  readonly #words: Words

  constructor(language: Language) {
    this.#words = WORDS[language]
  }

  /** One row of the report. `before`: the row above; screens repeated from it are drawn smaller. */
  step(step: EvidenceStep, id: string, before: EvidenceStep | undefined): string {
    const w = this.#words
    const look = `is-${statusClass(step.status)}`
    const kind = step.kind === 'expect' ? ' is-expect' : ''
    const notes = step.notes.map(
      (note) => `<p class="note"><span class="quiet">${html(w.notes)}: </span>${html(note)}</p>`,
    )
    const again = before !== undefined && sameShots(before, step)
    const same = again ? `<p class="quiet">${html(w.sameAs(before.number))}</p>` : ''
    return `<li class="step${kind} ${look}" id="${id}" data-status="${step.status}">
<div class="number">${step.number}</div>
<div class="what"><p class="done">${html(step.done)}</p><span class="status ${look}">${html(w.status[step.status])}</span>${this.#compared(step)}${notes.join('')}${this.#times(step)}</div>
<div class="shots${again ? ' is-same' : ''}">${step.pictures.map((shot) => this.#shot(shot)).join('')}${same}</div>
</li>`
  }

  #compared({ expected, seen, status }: EvidenceStep): string {
    const w = this.#words
    if (expected === null && seen === null) return ''
    const failed = status === 'failed'
    const both =
      failed && expected !== null && seen !== null
        ? marked(expected, seen)
        : { expected: html(expected ?? ''), seen: html(seen ?? '') }
    const row = (label: string, text: string, look = '') =>
      `<div><dt>${html(label)}</dt><dd${look}>${text}</dd></div>`
    return `<dl class="said-list">${expected === null ? '' : row(w.expected, both.expected)}${
      seen === null ? '' : row(w.seen, both.seen, failed ? ' class="is-NG"' : '')
    }</dl>`
  }

  #times({ status, virtualTime, realTime, at, inputs, state, frame }: EvidenceStep): string {
    const w = this.#words
    // The run never got there, so there is no time.
    if (status === 'skipped') return ''
    const place = at === null ? '' : ` · ${w.line(at.line, at.column)}`
    return `<div class="times"><span>${html(w.virtualTime)} ${dayOf(virtualTime)} ${clockMs(virtualTime)}</span><span>${html(w.realTime)} ${dayOf(realTime)} ${clockMs(realTime)}</span><span>${html(w.inputs)} ${inputs}${html(place)}</span><span class="hash">${html(w.state)} ${state} · ${html(w.frame)} ${frame}</span></div>`
  }

  #shot(shot: Shot): string {
    const caption = `<figcaption>${html(shot.caption)}</figcaption>`
    if (shot.kind === 'lcd') {
      const { width, height } = shot
      return `<figure class="lcd"><img src="${dataUrl('image/png', shot.png)}" width="${width}" height="${height}" alt="${attribute(`${shot.caption}: ${shot.alt}`)}"/>${caption}</figure>`
    }
    const { width, height, alt, body } = shot.drawing
    const known = this.#drawn.get(shot.key)
    const id = known ?? `d${this.#drawn.size + 1}`
    this.#drawn.set(shot.key, id)
    const inside = known === undefined ? `<g id="${id}">${body}</g>` : `<use href="#${id}"/>`
    const label = attribute(`${shot.caption}: ${alt}`)
    return `<figure class="${shot.kind}"><svg class="drawing" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${inside}</svg>${caption}</figure>`
  }
}

/** Whether everything that a step shows was also in the previous one. */
export function sameShots(a: EvidenceStep, b: EvidenceStep): boolean {
  return (
    b.pictures.length > 0 && b.pictures.every(({ key }) => a.pictures.some((s) => s.key === key))
  )
}

/** Test documents write `OK` and `NG`. */
function statusClass(status: EvidenceStep['status']): 'OK' | 'NG' | 'skipped' | 'done' {
  switch (status) {
    case 'passed':
      return 'OK'
    case 'failed':
      return 'NG'
    case 'skipped':
    case 'done':
      return status
    default:
      return status satisfies never
  }
}

/** The report's look: light, for the screen and for A4 paper. */
const STYLE = `
:root { color-scheme: light; --ink: #1b2430; --soft: #56616f; --rule: #d5dbe3; --navy: #12305f; --good: #19683f; --bad: #b3261e; --warn: #8a5300; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef1f5; color: var(--ink); font: 14px/1.6 ${SVG_FONTS}; font-variant-numeric: tabular-nums; }
main { max-width: 1180px; margin: 0 auto; padding: 28px 24px 60px; }
h1, h2, h3, p, dl, dd, ol, ul, figure { margin: 0; }
.sheet { margin-top: 20px; padding: 26px 30px; border: 1px solid var(--rule); border-radius: 10px; background: #fff; }
.kicker { color: var(--soft); font-size: 12px; letter-spacing: .12em; }
h1 { font-size: 25px; line-height: 1.35; overflow-wrap: anywhere; }
h2 { font-size: 19px; line-height: 1.4; overflow-wrap: anywhere; }
h3 { margin: 24px 0 8px; font-size: 14px; color: var(--navy); }
.top { display: flex; flex-wrap: wrap; align-items: center; gap: 18px 32px; margin-top: 16px; }
.verdict { display: inline-block; padding: 6px 22px; border: 3px solid currentcolor; border-radius: 8px; font-size: 30px; font-weight: 700; line-height: 1.3; letter-spacing: .06em; white-space: nowrap; }
.verdict, .judged, .status, .said { color: var(--soft); }
.verdict.is-passed, .judged.is-passed, .status.is-OK { color: var(--good); }
.verdict.is-failed, .verdict.is-error, .judged.is-failed, .judged.is-error, .status.is-NG, .said.is-failed, .said.is-error { color: var(--bad); }
.step.is-skipped { color: var(--soft); }
.counts { display: flex; flex-wrap: wrap; gap: 4px 26px; }
.counts div { display: grid; }
.counts dt { color: var(--soft); font-size: 12px; }
.counts dd { font-size: 22px; font-weight: 700; line-height: 1.3; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(330px, 1fr)); column-gap: 32px; margin-top: 8px; border-top: 1px solid var(--rule); }
.facts div { display: grid; grid-template-columns: 150px minmax(0, 1fr); gap: 12px; padding: 5px 0; border-bottom: 1px solid var(--rule); }
.facts dt { color: var(--soft); }
.facts dd { overflow-wrap: anywhere; }
.facts .is-wide { grid-column: 1 / -1; }
.quiet { color: var(--soft); font-size: 12px; }
.mono { font-family: ui-monospace, "Noto Sans Mono CJK JP", "Cascadia Mono", Menlo, Consolas, monospace; font-size: 12px; }
table.contents { width: 100%; margin-top: 6px; border-collapse: collapse; }
.contents th, .contents td { padding: 7px 10px; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
.contents th { color: var(--soft); font-size: 12px; font-weight: 600; }
.contents .number { width: 52px; text-align: right; }
.contents .judged { width: 110px; font-weight: 700; white-space: nowrap; }
.contents a { color: inherit; text-underline-offset: 3px; }
.case > header { display: flex; align-items: start; gap: 20px; }
.case > header > div { flex: 1; min-width: 0; }
.case > header .verdict { padding: 2px 14px; border-width: 2px; font-size: 17px; }
.said { margin-top: 8px; padding: 8px 14px; border-left: 4px solid currentcolor; background: #f7f8fa; }
.said.is-failed, .said.is-error { background: #fdf1f0; }
.steps { padding: 0; list-style: none; margin-top: 18px; border-top: 2px solid var(--navy); }
.step { display: grid; grid-template-columns: 46px minmax(0, 1fr) minmax(0, 2fr); gap: 0 18px; padding: 14px 0; border-bottom: 1px solid var(--rule); break-inside: avoid; }
.step.is-expect { background: #fafbfd; }
.step.is-NG { background: #fff5f4; box-shadow: -6px 0 0 var(--bad); }
.step > .number { color: var(--soft); font-size: 20px; font-weight: 700; line-height: 1.25; text-align: right; }
.what { display: grid; align-content: start; gap: 8px; min-width: 0; overflow-wrap: anywhere; }
.what > p.done { font-size: 15px; font-weight: 600; line-height: 1.5; }
.status { justify-self: start; padding: 0 10px; border: 1px solid currentcolor; border-radius: 999px; font-size: 12px; font-weight: 700; }
.said-list { display: grid; gap: 6px; }
.said-list dt { color: var(--soft); font-size: 12px; }
.said-list dd { padding-left: 10px; border-left: 3px solid var(--rule); }
.said-list .is-NG { border-left-color: var(--bad); }
ins, del { border-radius: 2px; font-weight: 700; text-decoration: none; }
ins { background: #ffd9d5; color: #8d1b15; }
del { background: #d9efe2; color: #14552f; }
.note { padding: 6px 10px; border: 1px solid #e5d18f; border-radius: 4px; background: #fffbea; }
.times { display: grid; gap: 0; color: var(--soft); font-size: 11.5px; line-height: 1.55; }
.shots { display: flex; flex-wrap: wrap; align-items: start; gap: 12px; min-width: 0; }
figure { min-width: 0; }
figcaption { margin-top: 3px; color: var(--soft); font-size: 11px; line-height: 1.4; }
.lcd img { display: block; max-width: 100%; border: 1px solid #8b96a3; border-radius: 3px; image-rendering: pixelated; }
.page, .mail { flex: 1 1 300px; max-width: 520px; }
.phone { flex: 0 1 200px; }
.shots.is-same .page, .shots.is-same .mail { flex: 0 1 170px; }
.shots.is-same .phone { flex: 0 1 80px; }
.shots.is-same .lcd img { width: 120px; height: auto; image-rendering: auto; }
.drawing { display: block; width: 100%; height: auto; border: 1px solid #b6c0cc; border-radius: 3px; background: #fff; font-family: ${SVG_FONTS}; }
footer { margin-top: 20px; color: var(--soft); font-size: 12px; }
@page { size: A4; margin: 12mm 11mm 14mm; }
@media print {
  body { background: #fff; font-size: 10.5px; }
  main { max-width: none; padding: 0; }
  .sheet { margin: 0 0 14px; padding: 0; border: 0; border-radius: 0; }
  .case { break-before: page; }
  h1 { font-size: 20px; } h2 { font-size: 16px; } h3 { break-after: avoid; font-size: 12px; }
  .facts { grid-template-columns: 1fr 1fr; column-gap: 20px; } .facts div { grid-template-columns: 100px minmax(0, 1fr); padding: 3px 0; }
  .step { grid-template-columns: 26px minmax(0, 1fr) minmax(0, 2.3fr); gap: 0 10px; padding: 9px 0; }
  .step > .number { font-size: 14px; } .what > p.done { font-size: 11.5px; } .times, figcaption { font-size: 8.5px; } .status, .said-list dt { font-size: 9px; }
  .shots { flex-wrap: nowrap; gap: 8px; } .lcd { flex: 0 0 160px; } .lcd img { width: 160px; height: auto; }
  .page, .mail { flex: 1 1 0; max-width: 290px; } .phone { flex: 0 0 90px; }
  .shots.is-same .page, .shots.is-same .mail { flex: 0 0 130px; } .shots.is-same .lcd { flex: 0 0 90px; } .shots.is-same .lcd img { width: 90px; } .shots.is-same .phone { flex: 0 0 50px; }
  .is-NG, .is-expect, ins, del, .verdict, .note { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { color: inherit; text-decoration: none; }
}
`.trim()
