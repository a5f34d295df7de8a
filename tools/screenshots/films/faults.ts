import { FIRST_HALF } from '../../../lab/walks/activation.ts'
import { LOG_IN, walk } from '../../../lab/walks/step.ts'
import type { Person } from '../../../test/e2e/support/person.ts'
import type { Film, Sight } from '../film.ts'

/** The panel of faults, scrolled to one of its groups. */
function panel(group: string, then: (person: Person) => Promise<void> = async () => {}): Sight {
  return {
    async open(person) {
      await person.at('faults').click()
      await person.see('faults-panel')
      await then(person)
      await person.at(`faults-${group}`).scrollIntoViewIfNeeded()
    },
    async close(person) {
      await person.at('faults-close').click()
    },
  }
}

async function slide(person: Person, fault: string, percent: number): Promise<void> {
  await person.at(`camera-fault-${fault}`).locator('input').fill(String(percent))
}

/** Institution A with every fault, one after the other. */
export const FAULTS_FILM: Film = {
  name: 'faults',
  institution: 'camera-token',
  walk(hands, shoot) {
    walk(hands, [LOG_IN])
    shoot('panel', panel('network'))
    hands.give({ kind: 'mail-fault', fault: 'junked', minutes: 0 })
    walk(hands, FIRST_HALF.slice(0, 1))
    hands.give({ kind: 'open-mail', mail: 1 })
    const junk: Sight = {
      tab: 'mail',
      async open(person) {
        await person.at('folder-junk').click()
      },
    }
    shoot('junk', junk)
    hands.give({ kind: 'mail-fault', fault: 'delayed', minutes: 15 })
    hands.click('nav:otp')
    hands.click('request-mail')
    hands.give({ kind: 'bank-clock', offsetSeconds: 300 })
    hands.give({ kind: 'torn-write', token: 0, byte: 100 })
    hands.give({ kind: 'cells', token: 0, percent: 10 })
    hands.give({ kind: 'network', state: 'cut-after' })
    hands.click('nav:balance')
    shoot('no-connection', panel('network'))
    shoot('token-and-bank', panel('token'))
    hands.give({ kind: 'network', state: 'up' })
    hands.give({ kind: 'mail-fault', fault: 'none', minutes: 0 })
    hands.click('nav:otp')
    hands.click('request-mail')
    hands.openNewestMail()
    hands.longPress()
    hands.press('right')
    hands.press('right')
    shoot('camera', {
      tab: 'mail',
      ...panel('camera', async (person) => {
        await slide(person, 'blur', 25)
        await slide(person, 'glare', 55)
        await person.at('camera-desk').click()
        await person.at('bring-over-code').click()
        await person.window.waitForFunction(() => {
          const hint = document.querySelector('[data-testid="faults-hint"]')?.textContent ?? ''
          return /反射|reflection/.test(hint)
        })
      }),
      // Camera faults belong to the window: a new session does not end them.
      async close(person) {
        for (const fault of ['blur', 'glare']) await slide(person, fault, 0)
        await person.at('faults-close').click()
      },
      manual: 'faults',
    })
  },
}
