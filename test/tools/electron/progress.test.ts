import { describe, expect, it } from 'vitest'
import { amount, progressLine } from '../../../tools/electron/cache.mjs'

function drawn(isTTY: boolean, total: number | null, steps: readonly number[]): string {
  let text = ''
  const line = progressLine('Fetching', total, {
    isTTY,
    write: (part) => {
      text += part
    },
  })
  for (const done of steps) line.update(done)
  line.end()
  return text
}

describe('the progress line', () => {
  it('shows megabytes and the share, or megabytes alone', () => {
    expect(amount(98_000_000, 196_000_000)).toBe('98 / 196 MB (50 %)')
    expect(amount(300_000_000, 196_000_000)).toBe('196 / 196 MB (100 %)')
    expect(amount(12_400_000, null)).toBe('12 MB')
  })

  it('is rewritten in place on a terminal', () => {
    expect(drawn(true, 2e6, [0, 1e6])).toBe(
      '\rFetching: 0 / 2 MB (0 %) \rFetching: 1 / 2 MB (50 %) \n',
    )
  })

  it('gives a log one line a quarter', () => {
    const steps = [0, 1e6, 2e6, 3e6, 40e6, 50e6, 100e6]
    expect(drawn(false, 100e6, steps).split('\n')).toEqual([
      'Fetching: 0 / 100 MB (0 %)',
      'Fetching: 40 / 100 MB (40 %)',
      'Fetching: 50 / 100 MB (50 %)',
      'Fetching: 100 / 100 MB (100 %)',
      '',
    ])
  })
})
