import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { check } from '../../../evidence/goldens/check.ts'
import { goldensOf } from '../../../evidence/goldens/frames.ts'
import { readTable } from '../../../evidence/goldens/store.ts'
import { shippedResults } from '../support/shipped.ts'

const FOLDER = fileURLToPath(new URL('../../goldens', import.meta.url))

const REPO = fileURLToPath(new URL('../../..', import.meta.url))

const HOW = `Look at them with
  npx tokkun goldens review assets/scenarios --goldens test/goldens
and, if they are right, take them with
  npx tokkun goldens accept assets/scenarios --goldens test/goldens`

describe('the LCD’s screens in the shipped scenarios', () => {
  it('are as they were accepted', async () => {
    const run = goldensOf(shippedResults(), { root: join(REPO, 'assets/scenarios'), cwd: REPO })
    if (!run.ok) throw new Error(run.error.code)
    const report = await check(FOLDER, run.value)
    if (!report.ok) throw new Error(`${report.error.path}: ${report.error.code}`)
    const changes = report.value.changes.map(
      ({ kind, name, place }) => `${kind}: ${name}${place === null ? '' : ` (${place.done.en})`}`,
    )
    expect(changes, `${changes.length} screens are not as they were accepted. ${HOW}`).toEqual([])
    expect(report.value.same).toBeGreaterThan(100)
  }, 60_000)

  it('are of both kinds of token, and each has its picture', async () => {
    const table = await readTable(FOLDER)
    if (!table.ok) throw new Error(table.error.code)
    const screens = Object.entries(table.value.screens)
    const sizes = new Set(screens.map(([, { width, height }]) => `${width}x${height}`))
    expect([...sizes].sort()).toEqual(['240x80', '320x240'])
    const pictures = readdirSync(join(FOLDER, 'frames'))
    expect(pictures.sort()).toEqual(screens.map(([hash]) => `${hash}.png`).sort())
  })
})
