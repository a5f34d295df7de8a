import { describe, expect, it } from 'vitest'
import { Records } from '../../../renderer/records/Records.tsx'
import { LANGUAGES, mount, openBench, told } from '../support/mount.tsx'

describe.each(LANGUAGES)('the records of the bank (%s)', (language) => {
  it('are a table of users, and of tokens, under their headings', async () => {
    const bench = await openBench({ language, presets: ['activated'] })
    const screen = await mount(<Records />)
    const { bank } = bench.world()
    const [customer] = bank.customers
    const users = screen.getByRole('row', { name: new RegExp(customer?.id ?? '?') })
    await expect.element(users).toHaveTextContent(customer?.name[language] ?? '?')
    await expect.element(users).toHaveTextContent(told('records.state.registered'))
    await screen.getByRole('radio', { name: told('records.part.serials') }).click()
    const headers = screen.getByRole('columnheader').elements()
    expect(headers[0]?.textContent).toBe(told('records.column.serial'))
    for (const { serial } of bank.serials) {
      await expect.element(screen.getByText(serial, { exact: true })).toBeVisible()
    }
  })

  it('say so where there is none', async () => {
    await openBench({ language })
    const screen = await mount(<Records />)
    await screen.getByRole('radio', { name: told('records.part.transfers') }).click()
    await expect.element(screen.getByText(told('records.no-transfers'))).toBeVisible()
  })
})
