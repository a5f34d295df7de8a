import type { Launched } from './launch.ts'
import type { Person } from './person.ts'

/** How long a person waits for something to show before giving up, ms. A bound, not a sleep. */
const PATIENCE = 20_000

/**
 * Replaces the contents of a field by the clipboard, as customers do with a code from a mail or a
 * spreadsheet; an empty text leaves the field empty.
 */
export async function paste(
  { app }: Launched,
  person: Person,
  testId: string,
  text: string,
): Promise<void> {
  await person.at(testId).click()
  // Cleared first: a page that arrives while everything is selected would remove the selection.
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
