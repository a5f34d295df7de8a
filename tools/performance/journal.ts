import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHost } from '../../host/host.ts'
import { nodePorts } from '../../host/node/system.ts'
import { presetInputs } from '../../scenario/presets/inputs.ts'
import { setup } from '../../test/support/setup.ts'
import { type Figure, figure } from './figures.ts'

const ALONE = 200
const TOGETHER = 5_000

/** Journal appends, each flushed to the disk before it is acknowledged. */
export async function journalFigures(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tokkun-bench-'))
  const host = createHost({
    dataDir,
    setup: setup(),
    paused: true,
    reachPresets: presetInputs,
    ...nodePorts,
  })
  try {
    const input = { kind: 'type', field: 'userId', value: 'tokkun01' } as const
    const began = performance.now()
    for (let n = 0; n < ALONE; n++) await host.input(input)
    const alone = (ALONE / (performance.now() - began)) * 1000
    const again = performance.now()
    await Promise.all(Array.from({ length: TOGETHER }, () => host.input(input)))
    const together = (TOGETHER / (performance.now() - again)) * 1000
    return [
      figure('journal append with flush, one by one', alone, 'inputs/s', '(disk)'),
      figure('journal append with flush, grouped', together, 'inputs/s', '≥ 1000'),
    ]
  } finally {
    await host.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}
