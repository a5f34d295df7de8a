import { describe, expect, it } from 'vitest'
import { TimelineColumn } from '../../../renderer/timeline/TimelineColumn.tsx'
import { activate } from '../../host/support/walk.ts'
import { LANGUAGES, mount, openBench, told } from '../support/mount.tsx'

describe.each(LANGUAGES)('the list of what happened (%s)', (language) => {
  it('says that nothing has, and then lists it in words', async () => {
    const bench = await openBench({ language })
    const screen = await mount(
      <div style={{ height: 700, display: 'flex' }}>
        <TimelineColumn />
      </div>,
    )
    await expect.element(screen.getByText(told('timeline.empty.camera'))).toBeVisible()
    await activate(bench.bridge, 'power-on')
    const list = screen.getByRole('list', { name: told('timeline.title') })
    await expect
      .element(list.getByText(language === 'ja' ? '電源オン' : 'Switched on').first())
      .toBeVisible()
  })

  it('rewinds to the row that is clicked', async () => {
    const bench = await openBench({ language })
    await activate(bench.bridge, 'power-on')
    const screen = await mount(
      <div style={{ height: 700, display: 'flex' }}>
        <TimelineColumn />
      </div>,
    )
    const list = screen.getByRole('list', { name: told('timeline.title') })
    await list.getByRole('button').first().click()
    await expect
      .poll(async () => {
        const { place, end } = (await bench.bridge.snapshot()).history
        return place.inputs < end
      })
      .toBe(true)
  })
})
