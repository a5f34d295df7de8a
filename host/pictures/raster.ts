import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { findJapaneseFont } from './japanese-font.ts'
import { type Drawing, svgFile } from './page-svg.ts'

/** Makes pictures of drawings. */
export interface Raster {
  /** false: no Japanese font was found, letters are missing. */
  readonly hasFont: boolean
  png(drawing: Drawing, width: number): Uint8Array
}

let started: Promise<Raster> | null = null

/**
 * The rasteriser with this system's Japanese font; both are loaded once. Rejects where the
 * rasteriser itself is not to be found: that is a broken installation.
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
      // What it holds lies outside of what the engine collects by itself.
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
