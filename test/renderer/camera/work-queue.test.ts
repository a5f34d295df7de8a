import { describe, expect, it } from 'vitest'
import { createWorkQueue } from '../../../renderer/camera/worker-messages.ts'

describe('the worker’s queue', () => {
  it('goes on after work that throws, at once or later, and tells of each', async () => {
    const enqueue = createWorkQueue()
    const told: string[] = []
    const done = new Promise<void>((resolve) => {
      enqueue(
        () => {
          throw new RangeError('too large')
        },
        () => told.push('first failed'),
      )
      enqueue(
        () => Promise.reject(new Error('out of memory')),
        () => told.push('second failed'),
      )
      enqueue(
        () => {
          told.push('third read')
          resolve()
        },
        () => told.push('third failed'),
      )
    })
    await done
    expect(told).toEqual(['first failed', 'second failed', 'third read'])
  })

  it('does one piece at a time', async () => {
    const enqueue = createWorkQueue()
    const order: string[] = []
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const done = new Promise<void>((resolve) => {
      enqueue(
        async () => {
          await held
          order.push('slow')
        },
        () => {},
      )
      enqueue(
        () => {
          order.push('quick')
          resolve()
        },
        () => {},
      )
    })
    release()
    await done
    expect(order).toEqual(['slow', 'quick'])
  })
})
