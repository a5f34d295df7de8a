import { describe, expect, it } from 'vitest'
import { runSteps } from '../support/desk.ts'

/** A token that shows the digits of a mail's code, and then what is expected of its LCD. */
function outcome(expected: string): string | undefined {
  const steps = `
  - hold centre
  - press right
  - scan mail code
  - expect: {lcd: ${expected}}
`
  return runSteps(steps, 'presets: mail-requested').steps.at(-1)?.status
}

describe('what is expected of an LCD', () => {
  it.each([
    ['{code: shown}', '{code: none}'],
    ["{matches: '\\d{4} \\d{4}'}", "{matches: '\\d{4} [A-Z]{4}'}"],
    ["{matches: '^Device code'}", "{matches: 'Device code$'}"],
    ['{dark: false}', '{dark: true}'],
    ['{lacks: E002}', '{lacks: Device code}'],
    ['{text: Device code}', '{text: E002}'],
    ['{title: Device code}', '{title: Device}'],
  ])('holds (%s) or fails (%s)', (holds, fails) => {
    expect([outcome(holds), outcome(fails)]).toEqual(['passed', 'failed'])
  })

  it('without digits on it is neither a code nor dark', () => {
    const bare = (expected: string) =>
      runSteps(`  - hold centre\n  - expect: {lcd: ${expected}}\n`).steps.at(-1)?.status
    expect(bare('{code: none, dark: false}')).toBe('passed')
    expect(bare('{code: shown}')).toBe('failed')
  })
})
