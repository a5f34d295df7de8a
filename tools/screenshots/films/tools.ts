import { memo, type Person } from '../../../test/e2e/support/person.ts'
import { type Film, setupOf } from '../film.ts'
import { escapeAll, fromMenu } from './dialogs.ts'

/** Only the dialog goes into the manual, under its own name. */
function inManual(dialog: string, name = dialog) {
  return { manual: name, only: `dialog-${dialog}` }
}

/** A session with the inputs of people in it: fingers on keys, at a person's speed. */
async function mailRequested(person: Person): Promise<void> {
  await person.window.evaluate(async (setup) => {
    const command = {
      kind: 'new-session',
      setup,
      paused: true,
      presets: ['mail-requested'],
    } as const
    const ack = await window.tokkun?.command(command)
    if (ack?.ok !== true) throw new Error('the host refuses the session')
  }, setupOf(TOOLS))
}

/** What testers work with: recordings, scenarios, evidence, automation. */
export const TOOLS: Film = {
  name: 'tools',
  institution: 'camera-token',
  walk(hands, shoot) {
    hands.type('userId', memo().id)
    hands.type('password', memo().password)
    hands.click('login')
    shoot('save-session', {
      ...fromMenu('save-session', (p) => p.see('save-redacted')),
      ...inManual('save-session'),
    })
    shoot('sessions', {
      ...fromMenu('sessions', (p) => p.see('sessions-list')),
      ...inManual('sessions'),
    })
    shoot(
      'scenarios',
      fromMenu('scenarios', (p) => p.see('scenario-list')),
    )
    shoot('scenario-ran', {
      ...fromMenu('scenarios', async (p) => {
        await p.see('scenario-list')
        await p.at('scenario-run').click()
        await p.see('scenarios-summary')
      }),
      ...inManual('scenarios'),
    })
    shoot('evidence', { ...fromMenu('evidence'), ...inManual('evidence') })
    shoot('automation', fromMenu('automation'))
    shoot('automation-on', {
      async open(person) {
        await person.at('session').click()
        await person.at('menu-automation').click()
        await person.at('automation-on').click()
        await person.see('automation-url')
      },
      async close(person) {
        await person.at('automation-on').click()
        await person.window.getByTestId('automation-url').waitFor({ state: 'detached' })
        await escapeAll(person)
      },
      ...inManual('automation'),
    })
    // The last one, since it continues with a session of its own.
    shoot('scenario-from-session', {
      async open(person) {
        await mailRequested(person)
        await fromMenu('scenarios', (p) => p.at('scenarios-record').click()).open(person)
        await person.window.getByText('log in as').waitFor()
      },
      close: escapeAll,
      ...inManual('scenarios', 'record-scenario'),
    })
  },
}
