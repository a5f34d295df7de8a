import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import { givesFile, givesFolder, takesFile } from './support/file-dialogs.ts'
import type { Person } from './support/person.ts'

const { open, app } = benchWindow()

async function openScenarios(person: Person): Promise<void> {
  await person.at('session').click()
  await person.at('menu-scenarios').click()
  await person.see('scenario-list')
}

/** Fails at its last step. */
const OWN = `tokkun: 1
name: {ja: 期待が外れる, en: Not as expected}
given: {institution: camera-token}
steps:
  - hold centre
  - expect: {lcd: E002}
  - press right
  - expect: {lcd: Activated}
`

describe('scenarios', () => {
  it('that are shipped can be found, run, opened in the bench and put into evidence', async () => {
    const person = await open()
    await openScenarios(person)
    const rows = person.window.locator('[data-testid="scenario-list"] [role=row]')
    await rows.first().waitFor()
    await rows.first().locator('.scenario-name').click()
    await person.at('scenario-run').click()
    await person.see('scenarios-summary')
    expect(await person.at('scenario-case').getAttribute('data-verdict')).toBe('passed')

    await person.at('scenarios-evidence').click()
    for (const format of ['pdf', 'xlsx']) await person.at(`evidence-${format}`).click()
    const folder = await givesFolder(app())
    await person.at('evidence-make').click()
    await person.window.getByTestId('evidence-done').waitFor({ timeout: 90_000 })
    const files = readdirSync(folder).sort()
    expect(files.map((name) => name.split('.').at(-1))).toEqual(['html', 'pdf', 'xlsx'])
    const [html = '', pdf = '', xlsx = ''] = files.map((name) =>
      readFileSync(join(folder, name), 'latin1'),
    )
    expect(html).toMatch(/^<!doctype html>/i)
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"'<]*\.js/)
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(xlsx.slice(0, 2)).toBe('PK')

    await person.window.keyboard.press('Escape')
    await openScenarios(person)
    await person.at('scenario-to-bench').click()
    await person.see('verdict')
    expect(await person.at('verdict').getAttribute('data-verdict')).toBe('verified')
  })

  it('that are ticked run one after the other, and the list says how each ended', async () => {
    const person = await open()
    await openScenarios(person)
    const rows = person.window.locator('[data-testid="scenario-list"] [role=row]')
    for (const n of [0, 1]) await rows.nth(n).locator('.checkbox').click()
    await person.at('scenarios-run-all').click()
    await person.see('scenarios-summary')
    expect(await person.at('scenarios-summary').getAttribute('data-passed')).toBe('2')
    expect(await person.window.locator('.verdict-chip.is-passed').count()).toBeGreaterThan(1)
    // The button that was pressed still has the focus: Esc is heard.
    await person.window.keyboard.press('Escape')
    await person.window.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('of one’s own say what was expected and what was seen', async () => {
    const person = await open()
    await openScenarios(person)
    await givesFile(app(), 'own.yaml', OWN)
    await person.at('scenarios-open').click()
    await person.at('scenario-own.yaml').waitFor()
    await person.at('scenario-run').click()
    await person.see('scenarios-summary')
    const result = person.at('scenario-case')
    expect(await result.getAttribute('data-verdict')).toBe('failed')
    expect(await result.textContent()).toContain('Activated')
    expect(await person.at('scenarios-summary').getAttribute('data-failed')).toBe('1')
  })

  it('with an error are refused with line, column and what was probably meant', async () => {
    const person = await open()
    await openScenarios(person)
    await givesFile(app(), 'bad.yaml', OWN.replace('steps:', 'stepz:'))
    await person.at('scenarios-open').click()
    await person.see('scenario-problems')
    const said = (await person.at('scenario-problems').textContent()) ?? ''
    expect(said).toMatch(/bad\.yaml 4行 1桁/)
    expect(said).toContain('steps')
    expect(await person.at('scenario-run').isDisabled()).toBe(true)
  })

  it('are written from the session that runs, with what it showed', async () => {
    const person = await open()
    await person.holdCentre('E002')
    await openScenarios(person)
    await person.at('scenarios-record').click()
    await expect
      .poll(() => person.at('to-scenario-preview').inputValue())
      .toMatch(/tokkun: 1[\s\S]*E002/)
    const written = await takesFile(app(), 'recorded.yaml')
    await person.at('to-scenario-save').click()
    await person.see('toast')
    expect(written()).toContain('tokkun: 1')
    // It is in the list, and passes.
    await person.at('scenarios-record').click()
    await person.at('scenarios-search').fill('記録')
    await person.at('scenario-run').click()
    await person.see('scenarios-summary')
    expect(await person.at('scenario-case').getAttribute('data-verdict')).toBe('passed')
  })
})

it('evidence of the session that runs can be called off', async () => {
  const person = await open()
  await person.logIn()
  await person.at('session').click()
  await person.at('menu-evidence').click()
  const written = await takesFile(app(), 'evidence.html')
  await person.at('evidence-make').click()
  await person.window.getByTestId('evidence-done').waitFor({ timeout: 60_000 })
  expect(written()).toMatch(/^<!doctype html>/i)
  // The dialog for the place is cancelled: nothing is made, and the app says so.
  await app().app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' })
  })
  await person.at('evidence-make').click()
  await person.see('evidence-called-off')
})
