import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { preparedFolder } from '../../../tools/electron/cache.mjs'

let cache = ''
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'tokkun-test-cache-'))
})
afterEach(() => rmSync(cache, { recursive: true, force: true }))

const fill = async (folder: string) => {
  writeFileSync(join(folder, 'run'), '#!/bin/sh\n')
  chmodSync(join(folder, 'run'), 0o755)
}

function order(prepare: (folder: string) => Promise<void>, stamp = 'recipe 1') {
  return preparedFolder({ caches: [cache], name: '1.2.3', stamp, executable: 'run', prepare })
}

describe('a prepared folder', () => {
  it('is made once and then found', async () => {
    const made = await order(fill)
    const again = await order(async () => expect.unreachable('prepared twice'))
    expect(again).toBe(made)
    expect(readdirSync(cache)).toEqual(['1.2.3'])
  })

  it('is not one that lacks its stamp, as a broken-off download leaves it', async () => {
    mkdirSync(join(cache, '1.2.3'))
    await fill(join(cache, '1.2.3'))
    writeFileSync(join(cache, '1.2.3', 'half'), '')
    const made = await order(fill)
    expect(existsSync(join(made, 'half'))).toBe(false)
  })

  it('is not one of an older recipe, nor one without its executable', async () => {
    const old = await order(fill)
    writeFileSync(join(old, 'of-old'), '')
    expect(existsSync(join(await order(fill, 'recipe 2'), 'of-old'))).toBe(false)
    rmSync(join(old, 'run'))
    expect(existsSync(join(await order(fill, 'recipe 2'), 'run'))).toBe(true)
  })

  it('is one and the same for two processes that make it at once', async () => {
    let arrived = 0
    let open = () => {}
    const both = new Promise<void>((resolve) => {
      open = resolve
    })
    const together = async (folder: string) => {
      await fill(folder)
      arrived += 1
      if (arrived === 2) open()
      await both
    }
    const [one, two] = await Promise.all([order(together), order(together)])
    expect(one).toBe(two)
    expect(readdirSync(cache)).toEqual(['1.2.3'])
  })

  it('sweeps what a process that is gone left behind, and nothing of a living one', async () => {
    // Linux numbers processes up to 2^22.
    mkdirSync(join(cache, 'partial-99999999-x'))
    mkdirSync(join(cache, `partial-${process.pid}-x`))
    await order(fill)
    expect(readdirSync(cache).sort()).toEqual(['1.2.3', `partial-${process.pid}-x`])
  })

  it('goes to the next cache when the first cannot be written', async () => {
    const file = join(cache, 'a-file')
    writeFileSync(file, '')
    const caches = [join(file, 'below'), join(cache, 'second')]
    const made = await preparedFolder({
      caches,
      name: '1.2.3',
      stamp: 's',
      executable: 'run',
      prepare: fill,
    })
    expect(made).toBe(join(cache, 'second', '1.2.3'))
  })
})
