import type writeXlsxFile from 'write-excel-file/node'
import { escapeXml } from '../pictures/svg-pen.ts'

/** The writer names the type of its content nowhere: it is read off what it takes. */
type Options = NonNullable<Parameters<typeof writeXlsxFile>[1]>
type Feature = NonNullable<Options['features']>[number]

/** A picture laid over a sheet; sizes in px of 96 an inch. */
export interface SheetPicture {
  /** Equal pictures have equal ones. */
  readonly key: string
  readonly png: Uint8Array
  readonly name: string
  /** What it shows, for those who do not see it. */
  readonly alt: string
  readonly width: number
  readonly height: number
  /** Its cell, both from 0, and how far into the cell it begins. */
  readonly row: number
  readonly column: number
  readonly offsetX: number
  readonly offsetY: number
}

/** English Metric Units a pixel (ECMA-376 Part 1, 20.1.2.1: 914,400 an inch). */
const EMU = 9525

/**
 * The pictures of the sheet `sheetIndex` (from 0). Unlike the writer's own, a picture that is shown
 * many times is in the file once: the same screens come back at step after step.
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
