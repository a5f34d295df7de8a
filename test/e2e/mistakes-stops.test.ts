import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import {
  administer,
  alertSays,
  applyForFobs,
  giveCode,
  logInWithFob,
  oneMoreFob,
  registerFob,
  stopToken,
  tickAnd,
  toCode,
} from './support/company.ts'
import { enter, fobCode, handIn, jumpTo, logOut, nextCode, take } from './support/everyday.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

/** Wrong codes until the stop. Assumption (U-3), the same at every institution. */
const TRIES = 5

/** Hanako and Ichiro share fob 0. The clock advances only by jumps. */
async function sharing(institution: string): Promise<Person> {
  const person = await open({ args: [`--institution=${institution}`], paused: true })
  await applyForFobs(person)
  if (institution === 'key-fob-counter') await jumpTo(person, 'start-date')
  await registerFob(person, 'tokkun01', 0)
  await registerFob(person, 'tokkun02', 0)
  return person
}

/** Ichiro types wrong codes until fob 0 is stopped, which locks Hanako out as well. */
async function shutOut(person: Person): Promise<void> {
  await take(person, 0)
  await nextCode(person)
  await toCode(person, 'tokkun02')
  await stopToken(person, await fobCode(person), TRIES)
  await logOut(person)
  await nextCode(person)
  await toCode(person, 'tokkun01')
  await alertSays(person, 'OTP-E32', '同じトークンをご利用の方は全員')
  await giveCode(person, await fobCode(person))
  await person.see('alert-OTP-E32')
  expect(await person.at('page-top').isVisible()).toBe(false)
  await logOut(person)
}

/** The page's text as one line. */
async function pageText(person: Person, id: string): Promise<string> {
  await person.pageIs(id)
  return (await person.at(`page-${id}`).textContent()) ?? ''
}

describe('what one user’s wrong codes do to the others', () => {
  it('row 2: all who share the key-fob are shut out; 停止解除 frees them all, but (row 12) nobody who is revoked', async () => {
    const person = await sharing('key-fob-counter')
    await oneMoreFob(person, 1)
    await registerFob(person, 'tokkun03', 1)
    await shutOut(person)
    await logInWithFob(person, 'tokkun03', 1)
    await administer(person, 'open-unlock')
    expect(await pageText(person, 'unlock-list')).toContain('停止中')
    await tickAnd(person, 'tokkun03', ['tokkun02'], 'unlock')
    const result = await pageText(person, 'unlock-result')
    expect(result).toContain('tokkun01')
    expect(result).toContain('tokkun02')
    expect(result).not.toContain('停止中')
    await logOut(person)
    for (const id of ['tokkun01', 'tokkun02']) {
      await logInWithFob(person, id, 0)
      await logOut(person)
    }

    await logInWithFob(person, 'tokkun03', 1)
    await administer(person, 'open-revoke')
    await tickAnd(person, 'tokkun03', ['tokkun02'], 'revoke')
    expect(await pageText(person, 'revoke-result')).toContain('失効中')
    await person.click('admin-users')
    await person.click('open-unlock')
    await person.pageIs('unlock-list')
    expect(await person.at('field-select:tokkun01').isVisible()).toBe(true)
    expect(await person.at('field-select:tokkun02').isVisible()).toBe(false)
    await logOut(person)
    await enter(person, 'tokkun02')
    await alertSays(person, 'LGN-E03', '失効')
  })

  it('row 2: where only the branch can, its form frees all who share the key-fob', async () => {
    const person = await sharing('business-direct')
    await shutOut(person)
    await handIn(person, 'unlock', { user: 'tokkun02' })
    await jumpTo(person, 'form-due')
    for (const id of ['tokkun01', 'tokkun02']) {
      await logInWithFob(person, id, 0)
      await logOut(person)
    }
  })
})

describe('three words for three things', () => {
  it('row 12: the help finds what to do by the symptom, and tells the three words apart', async () => {
    const person = await open({ args: ['--institution=key-fob-counter'], paused: true })
    await person.window.keyboard.press('F1')
    await person.at('help-tab-mistakes').click()
    const rows = person.window.locator('.help-table tbody tr')
    const finds = async (words: string, row: string): Promise<string> => {
      await person.at('help-mistakes-search').fill(words)
      await expect.poll(() => rows.locator('td:first-child').allTextContents()).toContain(row)
      const found = rows.filter({ has: person.window.locator(`td:text-is("${row}")`) })
      return (await found.textContent()) ?? ''
    }
    const three = await finds('取り違える', '12')
    for (const word of ['初期化', '失効', '解除']) expect(three).toContain(word)
    expect(await finds('全員 ログイン', '2')).toContain('停止解除')
    expect(await finds('E002', '1')).toContain('初期化')
    expect(await finds('使用中', '3')).toContain('失効')
  })
})
