import { clockMs, dayOf } from '../pictures/moments.ts'
import { marked } from './html-difference.ts'
import { attribute, dataUrl, html } from './html-escape.ts'
import type { EvidenceStep, Language, Shot } from './types.ts'
import { WORDS, type Words } from './words.ts'

/** Writes steps; a drawing stands in the file once, and wherever it is seen again it is pointed at. */
export class StepWriter {
  readonly #drawn = new Map<string, string>()
  readonly #words: Words

  constructor(language: Language) {
    this.#words = WORDS[language]
  }

  /** One row of the report. `before`: the row above; the same screens again are drawn smaller. */
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
    // Nobody came to it: there is no time at which it was done.
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

/** Whether all that a step shows was there in the one before, too. */
export function sameShots(a: EvidenceStep, b: EvidenceStep): boolean {
  return (
    b.pictures.length > 0 && b.pictures.every(({ key }) => a.pictures.some((s) => s.key === key))
  )
}

/** `OK` and `NG` are what test documents write. */
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
