import { toBuffer, toString as toText } from 'qrcode'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { writeOut } from '../files.ts'
import { wholeInput } from '../io.ts'

/** Light modules around the symbol (ISO/IEC 18004: four at least). */
const QUIET_ZONE = 4

export interface QrMakeOptions {
  readonly png?: string
  readonly svg?: string
  readonly scale: number
  readonly level: string
  readonly lang?: string
}

/** `tokkun qr make`. */
export async function makeQr(
  context: Context,
  given: string,
  options: QrMakeOptions,
): Promise<ExitCode> {
  const { io } = context
  // A line feed at the end comes from the shell and is not part of the code.
  const text = given === '-' ? (await wholeInput(io)).replace(/\r?\n$/, '') : given
  const level = levelOf(options.level)
  const form = { errorCorrectionLevel: level, margin: QUIET_ZONE } as const
  try {
    if (options.png !== undefined) {
      const png = await toBuffer(text, { ...form, type: 'png', scale: options.scale })
      const written = await writeOut(io.cwd, options.png, png)
      if (!written.ok) return context.stop(written.error, EXIT.io)
    }
    if (options.svg !== undefined) {
      const written = await writeOut(
        io.cwd,
        options.svg,
        await toText(text, { ...form, type: 'svg' }),
      )
      if (!written.ok) return context.stop(written.error, EXIT.io)
    }
    if (options.png === undefined && options.svg === undefined) {
      // Explicit colours on a terminal: a dark theme would invert the symbol.
      const drawn = io.out.isTTY
        ? await toText(text, { ...form, type: 'terminal', small: true })
        : await toText(text, { ...form, type: 'utf8' })
      context.print(drawn.replace(/\n$/, ''))
    }
    return EXIT.ok
  } catch (error) {
    // The package throws its own messages for texts that are empty or fit no symbol.
    const why = error instanceof Error ? error.message : String(error)
    return context.stop(
      {
        ja: `この内容の2次元コードは作れません（${why}）。空でなく、2,900 バイトまでにしてください。`,
        en: `there is no 2-D code of this text (${why}); give some text, 2,900 bytes at most.`,
      },
      EXIT.failed,
    )
  }
}

function levelOf(text: string): 'L' | 'M' | 'Q' | 'H' {
  return text === 'L' || text === 'Q' || text === 'H' ? text : 'M'
}
