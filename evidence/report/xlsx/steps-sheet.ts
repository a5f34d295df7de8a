import type writeXlsxFile from 'write-excel-file/node'
import type { Row, Sheet } from 'write-excel-file/node'
import { stamp } from '../../pictures/moments.ts'
import type { Raster } from '../../pictures/raster.ts'
import { escapeXml } from '../../pictures/svg-pen.ts'
import type { Evidence, EvidenceCase, EvidenceStep, Shot } from '../evidence.ts'
import { sameShots } from '../html/page.ts'
import { WORDS, type Words } from '../wording.ts'
import { cell, head, rowHeight, title, verdictStyle } from './cells.ts'

/** Widths in letters; the last three hold pictures. */
const COLUMNS = [8, 30, 24, 30, 9, 21, 42, 62, 62]
const FIRST_PICTURE = 6
/** Largest sizes of pictures, px: a row can be at most 546 px (409 pt) high. */
const ROOM = { lcd: 240, width: 360, height: 500 } as const
/** Repeated screens are drawn smaller. */
const AGAIN = 0.45
const GAP = 4
/** Resolution of a page's picture relative to its displayed size, so that it is sharp on paper. */
const FINENESS = 1.7
/** Excel counts 96 px an inch and 72 points. */
const POINTS_PER_PX = 0.75

interface Placed {
  readonly row: Row
  readonly images: readonly SheetPicture[]
}

/** The steps with their pictures, one row each; rows are added one by one as pictures are made. */
export class StepsSheet {
  readonly #words: Words
  readonly #raster: Raster
  readonly #pngs = new Map<string, Uint8Array>()
  readonly #rows: Row[]
  readonly #images: SheetPicture[] = []

  constructor({ language }: Pick<Evidence, 'language'>, raster: Raster) {
    const w = WORDS[language]
    this.#words = w
    this.#raster = raster
    const times = `${w.virtualTime}\n${w.realTime}`
    const heads = [w.number, w.done, w.expected, w.seen, w.judged, times]
    this.#rows = [
      [...title(w.steps, COLUMNS.length)],
      [...heads, w.lcd, w.page, `${w.mail} / ${w.phone}`].map((text) => ({
        ...head(text),
        height: 34,
      })),
    ]
  }

  add(one: EvidenceCase, index: number, stepIndex: number): void {
    const step = one.steps[stepIndex]
    if (step === undefined) return
    const { row, images } = this.#place(step, index, one.steps[stepIndex - 1])
    this.#rows.push(row)
    this.#images.push(...images)
  }

  /** false: letters are missing in the pictures. */
  get hasFont(): boolean {
    return this.#raster.hasFont
  }

  /** The pictures placed over the sheet. */
  get pictures(): readonly SheetPicture[] {
    return this.#images
  }

  sheet(): Sheet<Buffer> {
    return {
      sheet: this.#words.steps,
      orientation: 'landscape',
      showGridLines: false,
      stickyRowsCount: 2,
      columns: COLUMNS.map((width) => ({ width })),
      data: this.#rows,
    }
  }

  #place(step: EvidenceStep, index: number, before: EvidenceStep | undefined): Placed {
    const again = before !== undefined && sameShots(before, step)
    const rowNumber = this.#rows.length
    const columns = [
      step.pictures.filter(({ kind }) => kind === 'lcd'),
      step.pictures.filter(({ kind }) => kind === 'page'),
      step.pictures.filter(({ kind }) => kind === 'mail' || kind === 'phone'),
    ]
    const images: SheetPicture[] = []
    let height = 0
    for (const [nth, shots] of columns.entries()) {
      let offsetY = GAP
      for (const shot of shots) {
        const size = sizeOf(shot, shots.length, again)
        images.push(
          this.#image(shot, size, { row: rowNumber, column: FIRST_PICTURE + nth, offsetY }),
        )
        offsetY += size.height + GAP
      }
      height = Math.max(height, offsetY)
    }
    const w = this.#words
    const note = again ? w.sameAs(before.number) : ''
    const cells = [
      cell(`${index + 1}-${step.number}`, { align: 'center' }),
      cell([step.done, ...step.notes].join('\n')),
      cell(step.expected ?? ''),
      cell(step.seen ?? ''),
      cell(w.status[step.status], verdictStyle(step.status)),
      cell(step.status === 'skipped' ? '' : `${stamp(step.virtualTime)}\n${stamp(step.realTime)}`),
      cell(''),
      cell(''),
      cell(note, { textColor: '#56616f' }),
    ]
    const [first, ...rest] = cells
    const asked = Math.max(
      height * POINTS_PER_PX,
      rowHeight([
        [[step.done, ...step.notes].join('\n'), 30],
        [step.expected ?? '', 24],
        [step.seen ?? '', 30],
      ]),
    )
    return { row: [{ ...first, height: Math.min(409, Math.ceil(asked)) }, ...rest], images }
  }

  #image(
    shot: Shot,
    size: Size,
    place: Pick<SheetPicture, 'row' | 'column' | 'offsetY'>,
  ): SheetPicture {
    const alt = shot.kind === 'lcd' ? shot.alt.replaceAll('\n', ' / ') : shot.drawing.alt
    const png = this.#png(shot)
    return { key: shot.key, png, name: shot.caption, alt, offsetX: GAP, ...size, ...place }
  }

  #png(shot: Shot): Uint8Array {
    if (shot.kind === 'lcd') return shot.png
    const known = this.#pngs.get(shot.key)
    if (known !== undefined) return known
    const { width } = sizeOf(shot, 1, false)
    const png = this.#raster.png(shot.drawing, Math.round(width * FINENESS))
    this.#pngs.set(shot.key, png)
    return png
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** As large as the cell allows, keeping its proportions; an LCD is never enlarged. */
function sizeOf(shot: Shot, beside: number, again: boolean): Size {
  const { width, height } = shot.kind === 'lcd' ? shot : shot.drawing
  const scale = Math.min(1, ROOM.width / width, ROOM.height / beside / height) * (again ? AGAIN : 1)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** The writer does not export this type, so it is derived from its parameters. */
type Options = NonNullable<Parameters<typeof writeXlsxFile>[1]>
type Feature = NonNullable<Options['features']>[number]

/** A picture placed over a sheet; sizes in px at 96 per inch. */
interface SheetPicture {
  /** Equal pictures have equal ones. */
  readonly key: string
  readonly png: Uint8Array
  readonly name: string
  /** Description for people who do not see it. */
  readonly alt: string
  readonly width: number
  readonly height: number
  /** Its cell, both from 0, and the offset within the cell. */
  readonly row: number
  readonly column: number
  readonly offsetX: number
  readonly offsetY: number
}

/** English Metric Units per pixel (ECMA-376 Part 1, 20.1.2.1: 914,400 per inch). */
const EMU = 9525

/**
 * The pictures of the sheet `sheetIndex` (from 0). Unlike with the writer's own pictures, one that
 * is shown many times is in the file once: the same screens appear step after step.
 */
export function picturesOn(sheetIndex: number, pictures: readonly SheetPicture[]): Feature {
  const numbers = new Map<string, number>()
  const content: Record<string, Buffer> = {}
  for (const { key, png } of pictures) {
    if (numbers.has(key)) continue
    const number = numbers.size + 1
    numbers.set(key, number)
    content[mediaPath(number)] = Buffer.from(png)
  }
  const own = (index: number, text: () => string) => (index === sheetIndex ? text() : undefined)
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => '<Default Extension="png" ContentType="image/png"/>',
        },
        'xl/drawings/drawing{id}.xml': {
          insert: (_, sheet) =>
            own(sheet.sheetIndex, () =>
              pictures.map((each, n) => anchor(each, n + 1, numbers.get(each.key) ?? 0)).join(''),
            ),
        },
        'xl/drawings/_rels/drawing{id}.xml.rels': {
          insert: (_, sheet) =>
            own(sheet.sheetIndex, () => [...numbers.values()].map(relation).join('')),
        },
      },
      write: { files: () => content },
    },
  }
}

function mediaPath(number: number): string {
  return `xl/media/screen${number}.png`
}

function relation(number: number): string {
  return `<Relationship Id="rIdScreen${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="/${mediaPath(number)}"/>`
}

/** One picture in its place (ECMA-376 Part 1, 20.5.2.24 oneCellAnchor). */
function anchor(picture: SheetPicture, id: number, number: number): string {
  const { row, column, offsetX, offsetY, width, height, name, alt } = picture
  return [
    '<xdr:oneCellAnchor>',
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${offsetX * EMU}</xdr:colOff>`,
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${offsetY * EMU}</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${width * EMU}" cy="${height * EMU}"/>`,
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="${words(name)}" descr="${words(alt)}"/>`,
    '<xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>',
    '<xdr:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    ` r:embed="rIdScreen${number}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`,
    '<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
    '<xdr:clientData/></xdr:oneCellAnchor>',
  ].join('')
}

/** An attribute's text, no longer than Excel shows. */
function words(text: string): string {
  return escapeXml(text.replace(/\s+/g, ' ').slice(0, 400))
}
