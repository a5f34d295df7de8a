import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Order } from '../../cli/io.ts'
import { forkedPool } from '../../cli/run/pool.ts'
import { folder } from './support/command-line.ts'

/** A helper that answers with its process's number, throws at case 2 and dies at case 3. */
const HELPER = `
process.on('message', ({ id, order }) => {
  if (order.index === 3) process.exit(9)
  if (order.index === 2) process.send({ id, thrown: 'no such thing' })
  else process.send({ id, answer: { result: order, checks: [String(process.pid)], tookMs: 0 } })
})
process.on('disconnect', () => process.exit(0))
`

function pool(size: number) {
  const script = join(folder(), 'helper.mjs')
  writeFileSync(script, HELPER)
  const made = forkedPool(script, size)
  onTestFinished(() => made.close())
  return made
}

const order = (index: number): Order => ({ file: 'f', cwd: '.', index, params: {}, checks: false })

describe('helper processes', () => {
  it('share the work', async () => {
    const some = pool(2)
    const answers = await Promise.all(Array.from({ length: 20 }, () => some.run(order(0))))
    expect(new Set(answers.flatMap(({ checks }) => checks)).size).toBe(2)
  })

  it('take only their own cases with them when they die, and another one starts', async () => {
    const one = pool(1)
    await expect(one.run(order(3))).rejects.toThrow('helper process ended (9)')
    await expect(one.run(order(1))).resolves.toMatchObject({ result: { index: 1 } })
    await expect(one.run(order(2))).rejects.toThrow('no such thing')
  })

  it('take nothing any more once they are let go', async () => {
    const some = pool(2)
    await some.run(order(0))
    some.close()
    await expect(some.run(order(0))).rejects.toThrow('closed')
  })
})
