import { stamp } from '../pictures/moments.ts'
import { attribute, html } from './html-escape.ts'
import { StepWriter } from './html-step.ts'
import { STYLE } from './html-style.ts'
import type { Evidence, EvidenceCase } from './types.ts'
import { WORDS, type Words } from './words.ts'

/** Nothing is fetched and nothing runs: what is in the file is all there is. */
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
