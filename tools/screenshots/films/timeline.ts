import type { Hands } from '../../../lab/hands.ts'
import { LOG_IN, need } from '../../../lab/walks/step.ts'
import type { Person } from '../../../test/e2e/support/person.ts'
import type { Film, Shoot } from '../film.ts'

/** The strip is collapsed in a low window. */
async function showStrip({ window }: Person): Promise<void> {
  const strip = window.getByTestId('scrubber')
  if (!(await strip.isVisible())) await window.getByTestId('history-toggle').click()
  await strip.waitFor({ state: 'visible' })
}

/** Goes back so many changes from the end, by key. */
async function back({ window }: Person, changes: number): Promise<void> {
  for (let n = 0; n < changes; n++) await window.keyboard.press('Alt+Shift+ArrowLeft')
  await window.getByTestId('past-banner').waitFor({ state: 'visible' })
}

async function toEnd({ window }: Person): Promise<void> {
  await window.keyboard.press('Escape')
  await window.getByTestId('past-end').click()
  await window.getByTestId('past-banner').waitFor({ state: 'hidden' })
}

function walk(hands: Hands, shoot: Shoot): void {
  LOG_IN.act(hands)
  hands.click('nav:otp')
  hands.click('request-mail')
  hands.longPress()
  hands.press('right')
  hands.scan(need(hands.openNewestMail(), 'a mail with a code'), 'desk')
  shoot('strip', { open: showStrip })
  shoot('past', { open: (person) => back(person, 4), close: toEnd, manual: 'past' })
  shoot('bookmark', {
    async open(person) {
      await back(person, 2)
      await person.window.keyboard.press('Control+d')
      await person.at('mark-note').fill('E002')
      await person.at('mark-add').click()
      await person.window.getByTestId('mark-note').waitFor({ state: 'hidden' })
      await person.window.keyboard.press('Control+d')
      await person.see('mark-list')
    },
    close: toEnd,
  })
  shoot('find', {
    async open(person) {
      await person.window.keyboard.press('Control+f')
      await person.at('find-words').fill('OTP')
      await person.at('timeline-filter').click()
    },
    async close(person) {
      await person.at('timeline-filter').click()
      await person.at('find-close').click()
    },
  })
  shoot('branches', {
    async open(person) {
      await back(person, 3)
      await person.press('right')
      await person.at('branches').click()
      await person.see('branch-go-2')
    },
    close: (person) => person.window.keyboard.press('Escape'),
    manual: 'branches',
  })
  shoot('compare', {
    async open(person) {
      await person.at('branches').click()
      await person.at('branches-compare').click()
      await person.see('compare-rows')
      await person.see('compare-lcd-left')
    },
    close: (person) => person.window.keyboard.press('Escape'),
    manual: 'compare',
    only: 'dialog-compare',
  })
}

/** The history: the strip, the past, bookmarks, search, and two branches side by side. */
export const TIMELINE: Film = { name: 'timeline', institution: 'camera-token', walk }
