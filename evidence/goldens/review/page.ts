import { createHash } from 'node:crypto'
import { decode, encode } from 'fast-png'
import type { Language } from '../../pictures/svg-pen.ts'
import { attribute, dataUrl, html, marked } from '../../report/html/text.ts'
import type { GoldenChange, GoldenReport, GoldenScreen } from '../store.ts'
import { REVIEW_SCRIPT, REVIEW_STYLE } from './style-and-script.ts'

/** Where to send an acceptance, and with which token. */
export interface Accepting {
  readonly url: string
  readonly token: string
}

interface ReviewOptions {
  readonly language: Language
  readonly accept: Accepting | null
}

const SCRIPT_HASH = createHash('sha256').update(REVIEW_SCRIPT).digest('base64')

/** What the page may do: run its own script, and send nothing but acceptances. */
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

interface ReviewWords {
  readonly title: string
  readonly kind: Readonly<Record<GoldenChange['kind'], string>>
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly none: string
  readonly pixels: (n: number) => string
  readonly text: string
  readonly sameText: string
  readonly step: (n: number) => string
  readonly previous: string
  readonly next: string
  readonly accept: string
  readonly acceptAll: string
  readonly accepted: string
  readonly refused: string
  readonly keys: string
  readonly howto: string
  readonly nothing: string
  readonly same: (n: number) => string
  readonly list: string
}

export const REVIEW_WORDS: Readonly<Record<Language, ReviewWords>> = {
  ja: {
    title: 'LCD画面の見比べ',
    kind: { changed: '変わった画面', new: '新しい画面', missing: 'なくなった画面' },
    before: '前',
    after: '後',
    difference: '違い',
    none: 'なし',
    pixels: (n) => `${n} 画素`,
    text: '文字',
    sameText: '文字は同じです。',
    step: (n) => `手順 ${n}`,
    previous: '前の画面',
    next: '次の画面',
    accept: 'この画面を承認',
    acceptAll: 'すべて承認',
    accepted: '承認しました',
    refused: '承認できませんでした',
    keys: '矢印キーで前後の画面、Enter キーで承認。',
    howto: '正しい画面であれば、tokkun goldens accept で承認します。',
    nothing: '違いはありません。',
    same: (n) => `同じ画面 ${n} 件`,
    list: '違う画面の一覧',
  },
  en: {
    title: 'LCD screens compared',
    kind: { changed: 'Changed', new: 'New', missing: 'Missing' },
    before: 'Before',
    after: 'After',
    difference: 'Difference',
    none: 'none',
    pixels: (n) => `${n} pixels`,
    text: 'Text',
    sameText: 'The text is the same.',
    step: (n) => `step ${n}`,
    previous: 'Previous',
    next: 'Next',
    accept: 'Accept this screen',
    acceptAll: 'Accept all',
    accepted: 'Accepted',
    refused: 'Could not be accepted',
    keys: 'Arrow keys: previous and next screen. Enter: accept.',
    howto: 'If the screens are right, accept them with tokkun goldens accept.',
    nothing: 'There is no difference.',
    same: (n) => `${n} screens are the same`,
    list: 'Screens that differ',
  },
}

/** Two screens laid over each other. */
export interface Difference {
  /** Equal pixels are pale, different ones red. */
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  /** How many pixels differ. */
  readonly pixels: number
}

const RED = [214, 30, 30] as const
const ROSE = [255, 190, 185] as const
/** px to every side. Assumption: enough for a single pixel to be seen at a glance. */
const HALO = 2

/** Marks every pixel that differs; beyond the edge of the smaller screen all do. */
export function difference(a: GoldenScreen, b: GoldenScreen): Difference {
  const before = pixelsOf(a)
  const after = pixelsOf(b)
  const width = Math.max(before.width, after.width)
  const height = Math.max(before.height, after.height)
  const data = new Uint8Array(width * height * 3)
  const changed: (readonly [x: number, y: number])[] = []
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const was = before.at(x, y)
      const is = after.at(x, y)
      const at = (y * width + x) * 3
      if (was !== null && is !== null && was.every((part, i) => part === is[i])) {
        data.set(was.map(pale), at)
      } else {
        changed.push([x, y])
      }
    }
  }
  // A single pixel is easily overlooked, so each has a halo, drawn below its neighbours' red.
  for (const [x, y] of changed) halo(data, width, height, x, y)
  for (const [x, y] of changed) data.set(RED, (y * width + x) * 3)
  const png = encode({ width, height, data, channels: 3, depth: 8 })
  return { png, width, height, pixels: changed.length }
}

function halo(data: Uint8Array, width: number, height: number, x: number, y: number): void {
  for (let row = Math.max(0, y - HALO); row <= Math.min(height - 1, y + HALO); row++) {
    for (let column = Math.max(0, x - HALO); column <= Math.min(width - 1, x + HALO); column++) {
      data.set(ROSE, (row * width + column) * 3)
    }
  }
}

/** Halfway to white, and half of that again. */
function pale(part: number): number {
  return 255 - Math.round((255 - part) / 4)
}

function pixelsOf({ png }: GoldenScreen) {
  const { width, height, data, channels } = decode(png)
  return {
    width,
    height,
    at(x: number, y: number): readonly number[] | null {
      if (x >= width || y >= height) return null
      const from = (y * width + x) * channels
      return [data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0]
    },
  }
}
