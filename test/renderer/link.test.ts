import { expect, it, vi } from 'vitest'
import { insist } from '../../renderer/link.ts'

it('a first question that the shell refused is asked once more, not for ever', async () => {
  const early = vi.fn().mockRejectedValueOnce(new Error('forbidden')).mockResolvedValue('answer')
  expect(await insist(early)).toBe('answer')
  expect(early).toHaveBeenCalledTimes(2)
  const never = vi.fn().mockRejectedValue(new Error('forbidden'))
  await expect(insist(never)).rejects.toThrow('forbidden')
  expect(never).toHaveBeenCalledTimes(2)
})
