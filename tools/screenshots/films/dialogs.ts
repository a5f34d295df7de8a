import type { Person } from '../../../test/e2e/support/person.ts'
import type { Film, Sight } from '../film.ts'

/** A limit: more presses of Escape than there can be things open. */
const MOST_PRESSES = 40

/** Closes what is open, one after the other. */
export async function escapeAll({ window }: Person): Promise<void> {
  const open = window.locator('[role=dialog], [role=menu]')
  for (let n = 0; n < MOST_PRESSES && (await open.count()) > 0; n++) {
    await window.keyboard.press('Escape')
    await window.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)))
  }
}

/** A dialog of the session's menu. */
export function fromMenu(
  name: string,
  then: (person: Person) => Promise<void> = async () => {},
): Sight & Required<Pick<Sight, 'open' | 'close'>> {
  return {
    async open(person) {
      await person.at('session').click()
      await person.at(`menu-${name}`).click()
      await person.see(`dialog-${name}`)
      await then(person)
    },
    close: escapeAll,
  }
}

const HELP_TABS = [
  'steps',
  'mistakes',
  'institutions',
  'screens',
  'messages',
  'bank-messages',
  'camera',
  'tools',
] as const

/** The dialogs, over a fresh bench. */
export const DIALOGS: Film = {
  name: 'dialog',
  institution: 'key-fob-online',
  walk(_, shoot) {
    for (const tab of HELP_TABS) {
      shoot(`help-${tab}`, {
        async open(person) {
          await person.window.keyboard.press('F1')
          await person.see('dialog-help')
          await person.at(`help-tab-${tab}`).click()
        },
        close: escapeAll,
      })
    }
    shoot('new-session', {
      ...fromMenu('new-session'),
      manual: 'new-session',
      only: 'dialog-new-session',
    })
    shoot('institutions', fromMenu('institutions'))
    shoot('policy-editor', {
      ...fromMenu('institutions', (p) => p.at('institution-copy').click()),
      // A copy is not saved yet, so the editor closes only by its own buttons.
      async close(person) {
        await person.at('policy-back').click()
        await person.at('policy-discard').click()
        await escapeAll(person)
      },
      readme: 'institution-editor',
    })
    for (const tab of ['import', 'read', 'export', 'show']) {
      shoot(
        `tokens-file-${tab}`,
        fromMenu('tokens-file', (p) => p.at(`files-tab-${tab}`).click()),
      )
    }
    shoot('shortcuts', fromMenu('shortcuts'))
    shoot('about', fromMenu('about'))
    shoot('add-device', {
      open: (p) => p.at('add-device').click(),
      close: escapeAll,
    })
    shoot('session-menu', {
      open: (p) => p.at('session').click(),
      close: escapeAll,
    })
  },
}
