import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPolicy, writePolicy } from '../../bank/policy/file.ts'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import { benchWindow } from './support/bench-window.ts'
import { givesFile, takesFile } from './support/file-dialogs.ts'
import type { Person } from './support/person.ts'

const { open, app } = benchWindow()

async function openInstitutions(person: Person): Promise<void> {
  await person.at('session').click()
  await person.at('menu-institutions').click()
  await person.see('dialog-institutions')
}

const row = (person: Person, id: string) => person.window.getByTestId(`own-${id}`)

describe('an institution made in the editor', () => {
  it('is refused with path and reason until it is right, kept, and runs a session', async () => {
    const person = await open()
    await openInstitutions(person)
    await row(person, 'key-fob-counter').getByTestId('institution-copy').click()
    await person.at('policy-search').fill('誤り')
    await person.at('policy-lockAfter').fill('21')
    await person.at('policy-save').click()
    await person.see('policy-problems')
    await person.at('policy-lockAfter').fill('2')
    await person.at('policy-save').click()
    await person.see('institutions-said')

    const file = join(app().userDataDir, 'institutions', 'institution-key-fob-counter-copy.json')
    expect(readPolicy(readFileSync(file, 'utf8'))).toMatchObject({
      ok: true,
      value: { id: 'key-fob-counter-copy', label: 'F', lockAfter: 2 },
    })

    await row(person, 'key-fob-counter-copy').getByTestId('institution-start').click()
    await person.see('dialog-new-session')
    await person.at('new-session-start').click()
    await expect.poll(() => person.window.getByRole('dialog').count()).toBe(0)
    await person.window.keyboard.press('F1')
    await person.at('help-tab-institutions').click()
    const present = person.at('help-institution-present')
    expect(await present.textContent()).toMatch(/F.*特訓第二信用組合.*2回の誤りで停止/)
  })

  it('asks before changes are lost and before it is deleted', async () => {
    const person = await open()
    await openInstitutions(person)
    await row(person, 'phone-app').getByTestId('institution-copy').click()
    await person.window.keyboard.press('Escape')
    await person.see('policy-save')
    await person.at('policy-back').click()
    await person.see('policy-discard')
    await person.window.keyboard.press('Enter')
    await person.at('policy-save').click()
    await row(person, 'phone-app-copy').getByTestId('institution-delete').click()
    await person.window.keyboard.press('Enter')
    await row(person, 'phone-app-copy').getByTestId('institution-delete').click()
    await person.at('institution-delete-yes').click()
    await expect.poll(() => row(person, 'phone-app-copy').count()).toBe(0)
    expect(await row(person, 'phone-app').getByTestId('institution-delete').count()).toBe(0)
  })

  it('goes to a file and comes from one; a wrong file is refused with all that is wrong', async () => {
    const person = await open()
    await openInstitutions(person)
    const [policy] = policies
    if (policy === undefined) throw new Error('no institution')
    const bad = writePolicy(policy).replace('"lockAfter": 5', '"lockafter": 0')
    await givesFile(app(), 'bad.json', bad)
    await person.at('institution-import').click()
    await person.see('institution-refused')
    const said = await person.at('institution-refused').textContent()
    expect(said).toContain('bad.json')
    expect(said).toContain('lockafter')
    expect(said).toContain('lockAfter')

    await givesFile(app(), 'mine.json', writePolicy({ ...policy, id: 'mine', label: 'Z' }))
    await person.at('institution-import').click()
    await person.at('policy-save').click()
    await row(person, 'mine').waitFor()
    const written = await takesFile(app(), 'out.json')
    await row(person, 'mine').getByTestId('institution-export').click()
    await person.see('institutions-said')
    expect(written()).toBe(writePolicy({ ...policy, id: 'mine', label: 'Z' }))
  })
})
