import { memo } from '../../e2e/support/person.ts'
import type { Film } from '../film.ts'
import { escapeAll, fromMenu } from './dialogs.ts'

/** The dialog alone goes into the manual, under its own name. */
function inManual(dialog: string, name = dialog) {
  return { manual: name, only: `dialog-${dialog}` }
}

/** What testers work with: recordings, scenarios, evidence, automation. */
export const TOOLS: Film = {
  name: 'tools',
  institution: 'camera-token',
  everyKey: true,
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
    shoot('scenario-from-session', {
      ...fromMenu('scenarios', (p) => p.at('scenarios-record').click()),
      ...inManual('scenarios', 'record-scenario'),
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
  },
}
