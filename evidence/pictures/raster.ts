import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { type Drawing, svgFile } from './page.ts'

/** Turns drawings into pictures. */
export interface Raster {
  /** false: no Japanese font was found, letters are missing. */
  readonly hasFont: boolean
  png(drawing: Drawing, width: number): Uint8Array
}

let started: Promise<Raster> | null = null

/**
 * The rasteriser with this system's Japanese font; both are loaded once. Rejects if the rasteriser
 * itself cannot be found, which means a broken installation.
 */
export function raster(): Promise<Raster> {
  started ??= start()
  return started
}

async function start(): Promise<Raster> {
  const [wasm, font] = await Promise.all([rasteriser(), findJapaneseFont()])
  await initWasm(wasm)
  const options = {
    font: { fontBuffers: font === null ? [] : [font], sansSerifFamily: 'Noto Sans CJK JP' },
    languages: ['ja'],
  }
  return {
    hasFont: font !== null,
    png(drawing, width) {
      const picture = new Resvg(svgFile(drawing), {
        ...options,
        fitTo: { mode: 'width', value: width },
      })
      const rendered = picture.render()
      const png = rendered.asPng()
      // Its memory is outside of what the engine frees by itself.
      rendered.free()
      picture.free()
      return png
    },
  }
}

/** Beside the program in the packed app; among the packages in the checkout. */
async function rasteriser(): Promise<Uint8Array> {
  try {
    return await readFile(fileURLToPath(new URL('resvg.wasm', import.meta.url)))
  } catch {
    const require = createRequire(import.meta.url)
    return readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm'))
  }
}

const run = promisify(execFile)

/** Where the three systems keep a Japanese sans-serif font, the best one first. */
function candidates(): readonly string[] {
  switch (process.platform) {
    case 'win32': {
      const fonts = join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts')
      return ['YuGothM.ttc', 'meiryo.ttc', 'msgothic.ttc', 'BIZ-UDGothicR.ttc'].map((name) =>
        join(fonts, name),
      )
    }
    case 'darwin':
      return [
        '/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc',
        '/System/Library/Fonts/Hiragino Sans GB.ttc',
        '/Library/Fonts/ヒラギノ角ゴ ProN W3.otf',
        join(homedir(), 'Library/Fonts/NotoSansCJKjp-Regular.otf'),
      ]
    default:
      return [
        '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
        '/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc',
        '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
        '/usr/share/fonts/truetype/fonts-japanese-gothic.ttf',
        '/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf',
      ]
  }
}

/** The file of a Japanese font of this system; null: none was found. */
async function findJapaneseFont(): Promise<Uint8Array | null> {
  const named = process.platform === 'linux' ? await byFontconfig() : []
  for (const path of [...named, ...candidates()]) {
    try {
      return await readFile(path)
    } catch {
      // Missing or not readable: try the next one.
    }
  }
  return null
}

/** The font that fontconfig picks for Japanese text; it may name one that lacks the characters. */
async function byFontconfig(): Promise<readonly string[]> {
  try {
    const { stdout } = await run('fc-list', [':lang=ja:family=Noto Sans CJK JP', 'file'])
    const all = stdout.trim() === '' ? await run('fc-list', [':lang=ja', 'file']) : { stdout }
    const paths = all.stdout
      .split('\n')
      .map((line) => line.replace(/:\s*$/, '').trim())
      .filter((path) => /\.(ttf|ttc|otf)$/i.test(path))
    const regular = paths.filter(
      (path) => /regular|gothic/i.test(path) && !/mono|serif/i.test(path),
    )
    return [...regular, ...paths].slice(0, 3)
  } catch {
    return []
  }
}
