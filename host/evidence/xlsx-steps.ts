import type { Row, Sheet } from 'write-excel-file/node'
import { stamp } from '../pictures/moments.ts'
import type { Raster } from '../pictures/raster.ts'
import { sameShots } from './html-step.ts'
import type { Evidence, EvidenceCase, EvidenceStep, Shot } from './types.ts'
import { WORDS, type Words } from './words.ts'
import { cell, head, rowHeight, title, verdictStyle } from './xlsx-cells.ts'
import type { SheetPicture } from './xlsx-pictures.ts'

/** Widths in letters; the last three hold pictures. */
const COLUMNS = [8, 30, 24, 30, 9, 21, 42, 62, 62]
const FIRST_PICTURE = 6
/** Largest sizes of pictures, px: what a row may be high is 546 of them (409 pt). */
const ROOM = { lcd: 240, width: 360, height: 500 } as const
/** The same screens again are drawn smaller. */
const AGAIN = 0.45
const GAP = 4
/** Pixels a page's picture has beyond what it is shown with, so that it is sharp on paper. */
const FINENESS = 1.7
/** Excel counts 96 px an inch and 72 points. */
const POINTS_PER_PX = 0.75

interface Placed {
  readonly row: Row
  readonly images: readonly SheetPicture[]
}

/** The steps with their pictures, a row each; rows are added one by one as pictures are made. */
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

  /** What lies over the sheet. */
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

/** As large as the cell allows, in the shape that it has; an LCD is never enlarged. */
function sizeOf(shot: Shot, beside: number, again: boolean): Size {
  const { width, height } = shot.kind === 'lcd' ? shot : shot.drawing
  const scale = Math.min(1, ROOM.width / width, ROOM.height / beside / height) * (again ? AGAIN : 1)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
