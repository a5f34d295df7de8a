import { writeSync } from 'node:fs'
import { createHost } from '../../../host/host.ts'
import { nodePorts } from '../../../host/node/system.ts'
import type { Input } from '../../../lab/inputs.ts'
import { millis } from '../../../protocol/time.ts'
import { presetInputs } from '../../../scenario/presets/inputs.ts'
import { dice } from '../../support/dice.ts'

/*
 * A program to be killed: a host on a real disk that is given one thing after the other without
 * waiting for the answers. Every answer is told at once, by a write that does not go through a
 * buffer: `<number of the thing>` and whether the disk has it.
 */

const [dataDir = '', seed = ''] = process.argv.slice(2)
/** Requests in progress at a time: a flush covers several of them (group commit). */
const TOGETHER = 8
/** More than any run of this program can reach. */
const MOST = 100_000

const host = createHost({
  dataDir,
  setup: { seed, start: millis(Date.UTC(2026, 10, 24, 1)), institution: 'camera-token' },
  paused: true,
  reachPresets: presetInputs,
  ...nodePorts,
})
await host.ready
if ((await host.snapshot()).interrupted !== null) await host.command({ kind: 'resume' })
const start = { branch: 1, inputs: 0 } as const
const { next } = dice(seed)

let n = 0
await Promise.all(Array.from({ length: TOGETHER }, one))

async function one(): Promise<void> {
  while (n < MOST) {
    const mine = ++n
    const acks = await Promise.all(thing(mine))
    if (acks.every((ack) => ack.ok && ack.saved)) writeSync(1, `${tag(mine)}\n`)
  }
}

/** Request number `mine`, which its typed text or note contains, so that it can be found again. */
function thing(mine: number) {
  const choice = next()
  if (choice < 0.05) return [host.command({ kind: 'mark', place: start, text: tag(mine) })]
  if (choice < 0.1) return [host.command({ kind: 'go-to', place: start }), host.input(typed(mine))]
  if (choice < 0.3) return [...press(), host.input(typed(mine))]
  return [host.input(typed(mine))]
}

function press() {
  const key = { token: 0, key: 'centre' } as const
  return [host.input({ kind: 'key-down', ...key }), host.input({ kind: 'key-up', ...key })]
}

function typed(mine: number): Input {
  return {
    kind: 'type',
    field: 'userId',
    value: tag(mine).padEnd(1 + Math.floor(300 * next()), '.'),
  }
}

/** Its name in the file: other runs on the same session also number theirs from 1. */
function tag(mine: number): string {
  return `${seed}/${mine}`
}
