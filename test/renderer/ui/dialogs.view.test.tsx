import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Dialogs } from '../../../renderer/Dialogs.tsx'
import { openDialog } from '../../../renderer/ui/window.ts'
import { LANGUAGES, mount, openBench, told } from '../support/mount.tsx'

describe.each(LANGUAGES)('a dialog (%s)', (language) => {
  const opener = language === 'ja' ? '開く' : 'Open'

  async function opened() {
    await openBench({ language })
    const screen = await mount(
      <>
        <button type="button" onClick={() => openDialog('shortcuts')}>
          {opener}
        </button>
        <Dialogs />
      </>,
    )
    const button = screen.getByRole('button', { name: opener })
    await button.click()
    const dialog = screen.getByRole('dialog')
    await expect.element(dialog).toBeVisible()
    return { button, dialog }
  }

  it('has a name, takes the focus, and gives it back at Esc', async () => {
    const { button, dialog } = await opened()
    await expect.element(dialog).toHaveAccessibleName(told('shortcuts.title'))
    expect(dialog.element().contains(document.activeElement)).toBe(true)
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(button).toHaveFocus()
  })

  it('is closed by its button, too', async () => {
    const { button, dialog } = await opened()
    await dialog.getByRole('button', { name: told('ui.close') }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    await expect.element(button).toHaveFocus()
  })
})
