import type { Launched } from './launch.ts'
import type { Person } from './person.ts'

/** How long a person waits for something to show before giving up, ms. A bound, not a sleep. */
const PATIENCE = 20_000

/**
 * Replaces what stands in a field by what lies on the clipboard, as customers do with a code out of
 * a mail or a spreadsheet; nothing there leaves the field empty.
 */
export async function paste(
  { app }: Launched,
  person: Person,
  testId: string,
  text: string,
): Promise<void> {
  await person.at(testId).click()
  // Emptied first: a page that arrives while all is selected would take the selection away.
  await person.window.keyboard.press('Control+A')
  await person.window.keyboard.press('Delete')
  await person.window.waitForFunction(
    (id) => document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`)?.value === '',
    testId,
    { timeout: PATIENCE },
  )
  if (text === '') return
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text)
  await person.window.keyboard.press('Control+V')
}

/** What people and programs put into fields: nothing, far too much, the wrong kind, line breaks. */
export const BAD = {
  empty: '',
  long: '9'.repeat(2000),
  fullWidth: '１２３４５６７８',
  letters: 'abcdefgh',
  lines: '1234\n5678\r\n',
} as const
