import { describe, expect, it } from 'vitest'
import { createAutomationSwitch } from '../../electron/automation.ts'
import type { AutomationState } from '../../host/link/program.ts'

function rig(begin: () => Promise<void> = async () => undefined) {
  const done: string[] = []
  const told: AutomationState[] = []
  let atStart = false
  let begun = 0
  const automation = createAutomationSwitch({
    async begin() {
      await begin()
      begun += 1
      const n = begun
      return {
        url: 'http://127.0.0.1:1',
        token: `t${n}`,
        async close() {
          done.push(`close ${n}`)
        },
      }
    },
    remembered: () => atStart,
    async remember(wish) {
      atStart = wish
    },
    changed: (state) => told.push(state),
    report: (problem) => done.push(problem),
  })
  return { automation, done, told }
}

describe('the automation interface', () => {
  it('is off at first, has a new token each time, and is closed when it is switched off', async () => {
    const { automation, done, told } = rig()
    expect(automation.state()).toEqual({ on: false, problem: null, atStart: false })
    expect(await automation.turn(true, false)).toMatchObject({ on: true, token: 't1' })
    // Switched on twice, it stays the same server.
    expect(await automation.turn(true, true)).toMatchObject({ token: 't1', atStart: true })
    expect(await automation.turn(false, true)).toMatchObject({ on: false, atStart: true })
    expect(await automation.turn(true, true)).toMatchObject({ token: 't2' })
    await automation.close()
    expect(done).toEqual(['close 1', 'close 2'])
    expect(told.map(({ on }) => on)).toEqual([true, true, false, true])
  })

  it('says why it could not be switched on, and can be tried again', async () => {
    let broken = true
    const { automation, done } = rig(async () => {
      if (broken) throw Object.assign(new Error('in use'), { code: 'EADDRINUSE' })
    })
    expect(await automation.turn(true, false)).toMatchObject({ on: false, problem: 'EADDRINUSE' })
    expect(done).toHaveLength(1)
    broken = false
    expect(await automation.turn(true, false)).toMatchObject({ on: true })
  })

  it('ends in the order in which it was asked for', async () => {
    const { automation, done } = rig()
    const answers = await Promise.all([automation.turn(true, false), automation.turn(false, false)])
    expect(answers.map(({ on }) => on)).toEqual([true, false])
    expect(done).toEqual(['close 1'])
  })
})
