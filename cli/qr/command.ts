import type { Shell } from '../context.ts'
import { wholeNumber, withLanguage } from '../options.ts'
import type { QrMakeOptions } from './make.ts'
import type { QrReadOptions } from './read.ts'

const LEVELS = ['L', 'M', 'Q', 'H']

export function addQr({ program, run }: Shell): void {
  const qr = program.command('qr').description('make and read 2-D codes / 2次元コードを作る・読む')
  const make = qr
    .command('make')
    .description('draw a code in the terminal, or into files / 端末かファイルに描く')
    .argument('<text>', 'its text; - reads the input / 内容（- は標準入力）')
    .option('--png <file>', 'write a PNG / PNG を書く')
    .option('--svg <file>', 'write an SVG / SVG を書く')
    .option(
      '--scale <n>',
      'pixels of one module in the PNG / PNG での 1 マスの画素数',
      wholeNumber(1, 64),
      8,
    )
    .addOption(
      qr
        .createOption('--level <level>', 'error correction / 誤り訂正レベル')
        .choices(LEVELS)
        .default('M'),
    )
    .addHelpText('after', "\nExample / 例:\n  tokkun qr make 'OTA1:…' --png code.png")
  withLanguage(make).action((text: string, options: QrMakeOptions) =>
    run(options.lang, async (context) => {
      const { makeQr } = await import('./make.ts')
      return makeQr(context, text, options)
    }),
  )
  const read = qr
    .command('read')
    .description('read the codes in pictures / 画像の中のコードを読む')
    .argument('<files...>', 'PNG or JPEG pictures / PNG か JPEG の画像')
    .option('--explain', 'what the code is, instead of its text / 内容ではなく何のコードかを言う')
    .addHelpText('after', '\nExample / 例:\n  tokkun qr read mail.png --explain')
  withLanguage(read).action((files: readonly string[], options: QrReadOptions) =>
    run(options.lang, async (context) => {
      const { readQr } = await import('./read.ts')
      return readQr(context, files, options)
    }),
  )
}
