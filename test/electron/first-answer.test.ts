import { expect, it, vi } from 'vitest'
import { firstThen } from '../../electron/first-answer.ts'

it('a first question that the shell refused is asked once more, not for ever', async () => {
  const answering = vi.fn().mockResolvedValue('answer')
  const early = firstThen(Promise.reject(new Error('forbidden')), answering)
  expect(await early()).toBe('answer')
  expect(answering).toHaveBeenCalledTimes(1)
  const refusing = vi.fn().mockRejectedValue(new Error('forbidden'))
  await expect(firstThen(Promise.reject(new Error('forbidden')), refusing)()).rejects.toThrow(
    'forbidden',
  )
  expect(refusing).toHaveBeenCalledTimes(1)
})

it('the answer that waits is given once, later calls ask afresh', async () => {
  const ask = vi.fn().mockResolvedValue('fresh')
  const answer = firstThen(Promise.resolve('first'), ask)
  expect([await answer(), await answer()]).toEqual(['first', 'fresh'])
  expect(ask).toHaveBeenCalledTimes(1)
})
