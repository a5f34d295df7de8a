import { escapeXml } from '../pictures/svg-pen.ts'

/** A text as HTML, its line ends kept. */
export function html(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br/>')
}

/** A text as an attribute's value; line ends become a stroke. */
export function attribute(text: string): string {
  return escapeXml(text.replaceAll('\n', ' / '))
}

/** Bytes as a `data:` address. */
export function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
