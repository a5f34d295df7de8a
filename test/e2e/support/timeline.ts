import { expect } from 'vitest'
import type { Person } from './person.ts'

/** Waits until the condition holds. */
export function soon<T>(ask: () => Promise<T>) {
  return expect.poll(ask)
}

/** A row of the timeline, by some of its words. */
export function row({ window }: Person, words: string) {
  return window.getByTestId('timeline-row').filter({ hasText: words }).last()
}

/** How many inputs lead to the moment shown, and how many the branch has. */
export async function place({ window }: Person): Promise<readonly [at: number, of: number]> {
  const scrubber = window.getByTestId('scrubber')
  const [at, of] = await Promise.all([
    scrubber.getAttribute('aria-valuenow'),
    scrubber.getAttribute('aria-valuemax'),
  ])
  return [Number(at), Number(of)]
}

/** Goes on to the device code on the LCD, with the strip visible. */
export async function toDeviceCode(person: Person): Promise<Person> {
  await person.toDeviceCode()
  await person.tab('bank')
  if (!(await person.at('scrubber').isVisible())) await person.at('history-toggle').click()
  await person.see('scrubber')
  return person
}
