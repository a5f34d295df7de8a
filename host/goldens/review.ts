import { createHash } from 'node:crypto'
import { marked } from '../evidence/html-difference.ts'
import { attribute, dataUrl, html } from '../evidence/html-escape.ts'
import type { Language } from '../pictures/svg-pen.ts'
import { difference } from './difference.ts'
import { REVIEW_SCRIPT } from './review-script.ts'
import { REVIEW_STYLE } from './review-style.ts'
import { REVIEW_WORDS } from './review-words.ts'
import type { GoldenChange, GoldenReport, GoldenScreen } from './types.ts'

/** Where accepting is sent to, and with which token. */
export interface Accepting {
  readonly url: string
  readonly token: string
}

interface ReviewOptions {
  readonly language: Language
  readonly accept: Accepting | null
}

const SCRIPT_HASH = createHash('sha256').update(REVIEW_SCRIPT).digest('base64')

/** What the page may do: its own script runs, and nothing but the accepting is sent. */
export function reviewPolicy(accept: Accepting | null): string {
  const send = accept === null ? "'none'" : "'self'"
  return `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${SCRIPT_HASH}'; connect-src ${send}; base-uri 'none'; form-action 'none'`
}

/**
 * The changes of a run as one HTML file: before, after, difference, one by one. Without `accept` it
 * is a page to look at only.
 */
export function reviewPage(
  report: GoldenReport,
  language: Language,
  accept: Accepting | null = null,
): string {
  const w = REVIEW_WORDS[language]
  const { changes } = report
  const data =
    accept === null
      ? ''
      : ` data-accept="${attribute(accept.url)}" data-token="${attribute(accept.token)}" data-accepted="${attribute(w.accepted)}" data-refused="${attribute(w.refused)}"`
  const links = changes.map(
    ({ name }, index) => `<li><a href="#change-${index + 1}">${html(name)}</a></li>`,
  )
  const tools =
    changes.length === 0
      ? ''
      : `<button type="button" class="previous">${html(w.previous)}</button><button type="button" class="next">${html(w.next)}</button>${
          accept === null
            ? ''
            : `<button type="button" class="accept-all">${html(w.acceptAll)}</button>`
        }`
  return `<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${attribute(reviewPolicy(accept))}"/>
<meta name="viewport" content="width=device-width"/>
<title>${html(w.title)} (${changes.length})</title>
<style>${REVIEW_STYLE}</style>
</head>
<body${data}>
<header class="top"><h1>${html(w.title)}</h1><span class="count">${counts(report, language)}</span><span role="status"></span><div class="tools">${tools}</div></header>
<main>
<nav aria-label="${attribute(w.list)}"><ol>${links.join('')}</ol></nav>
<div>
${changes.length === 0 ? `<article><p>${html(w.nothing)}</p></article>` : changes.map((change, index) => changeHtml(change, index, { language, accept })).join('\n')}
<p class="quiet">${html(accept === null ? w.howto : w.keys)}</p>
</div>
</main>
<script>${REVIEW_SCRIPT}</script>
</body>
</html>
`
}

function counts({ same, changes }: GoldenReport, language: Language): string {
  const w = REVIEW_WORDS[language]
  const each = (['changed', 'new', 'missing'] as const).flatMap((kind) => {
    const n = changes.filter((change) => change.kind === kind).length
    return n === 0 ? [] : [`${w.kind[kind]} ${n}`]
  })
  return html([...each, w.same(same)].join(' · '))
}

function changeHtml(
  change: GoldenChange,
  index: number,
  { language, accept }: ReviewOptions,
): string {
  const w = REVIEW_WORDS[language]
  const { kind, name, before, after, place } = change
  const where =
    place === null
      ? ''
      : `<p class="done">${html(w.step(place.step))}: ${html(place.done[language])}</p>`
  const button =
    accept === null ? '' : `<button type="button" class="accept is-main">${html(w.accept)}</button>`
  return `<article id="change-${index + 1}" data-name="${attribute(name)}">
<header><span class="kind is-${kind}">${html(w.kind[kind])}</span><h2>${html(name)}</h2>${button}${where}</header>
<div class="screens">${screen(w.before, before, w.none)}${screen(w.after, after, w.none)}${both(change, language)}</div>
${texts(change, language)}
</article>`
}

function screen(caption: string, shown: GoldenScreen | null, none: string): string {
  const picture =
    shown === null
      ? `<div class="nobody">${html(none)}</div>`
      : `<img src="${dataUrl('image/png', shown.png)}" width="${shown.width}" height="${shown.height}" alt="${attribute(shown.text.join('\n'))}"/>`
  return `<figure><figcaption>${html(caption)}</figcaption>${picture}</figure>`
}

function both({ before, after }: GoldenChange, language: Language): string {
  if (before === null || after === null) return ''
  const w = REVIEW_WORDS[language]
  const { png, width, height, pixels } = difference(before, after)
  const said = `${w.difference}: ${w.pixels(pixels)}`
  return `<figure class="difference" data-pixels="${pixels}"><figcaption>${html(said)}</figcaption><img src="${dataUrl('image/png', png)}" width="${width}" height="${height}" alt="${attribute(said)}"/></figure>`
}

function texts({ before, after }: GoldenChange, language: Language): string {
  const w = REVIEW_WORDS[language]
  const was = before?.text.join('\n') ?? ''
  const is = after?.text.join('\n') ?? ''
  if (was === is) return `<p class="quiet">${html(w.sameText)}</p>`
  const shown = marked(was, is)
  return `<div class="texts"><div><p class="quiet">${html(`${w.text} – ${w.before}`)}</p><pre>${shown.expected}</pre></div><div><p class="quiet">${html(`${w.text} – ${w.after}`)}</p><pre>${shown.seen}</pre></div></div>`
}
