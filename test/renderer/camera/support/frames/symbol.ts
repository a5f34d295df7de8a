import QRCode from 'qrcode'

/** A 2-D symbol as modules, without its quiet zone. */
export interface Symbol2d {
  readonly size: number
  dark(row: number, column: number): boolean
}

/** The symbol of a text at error level M, as the bank draws it. */
export function symbolOf(text: string): Symbol2d {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 }
}
