import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { PhoneBlock } from '../../../firmware/phone-app/state.ts'
import { PhoneBlocks } from '../../../renderer/phone/PhoneBlocks.tsx'
import { LANGUAGES, mount, openBench, told } from '../support/mount.tsx'

const text = (ja: string, en: string) => ({ ja, en })

describe.each(LANGUAGES)('a screen of the phone (%s)', (language) => {
  async function shown(...blocks: readonly PhoneBlock[]) {
    const bench = await openBench({ language })
    const onTap = vi.fn()
    const screen = await mount(<PhoneBlocks blocks={blocks} onTap={onTap} />)
    return { bench, onTap, screen }
  }
  const next: PhoneBlock = {
    kind: 'button',
    action: 'next',
    label: text('次へ', 'Next'),
    tone: 'primary',
  }

  it('has buttons that are tapped, and an error that is told', async () => {
    const error: PhoneBlock = { kind: 'text', text: text('違います', 'It is wrong'), tone: 'error' }
    const { onTap, screen } = await shown(error, next)
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent(language === 'ja' ? '違います' : 'It is wrong')
    await screen.getByRole('button', { name: language === 'ja' ? '次へ' : 'Next' }).click()
    expect(onTap).toHaveBeenCalledExactlyOnceWith('next')
  })

  it('has fields whose every stroke is an input, and Enter taps the first button', async () => {
    const { bench, onTap, screen } = await shown(
      {
        kind: 'field',
        name: 'serviceId',
        type: 'digits',
        label: text('サービスID', 'Service ID'),
        value: '',
      },
      next,
    )
    const name = language === 'ja' ? 'サービスID' : 'Service ID'
    await userEvent.type(screen.getByRole('textbox', { name }), '12{Enter}')
    expect(bench.given).toEqual([
      { kind: 'phone-type', field: 'serviceId', value: '1' },
      { kind: 'phone-type', field: 'serviceId', value: '12' },
    ])
    expect(onTap).toHaveBeenCalledExactlyOnceWith('next')
  })

  it('shows a code in groups, with the time that is left', async () => {
    const { screen } = await shown({ kind: 'code', digits: '123456', leftMs: 9_500, ofMs: 30_000 })
    const code = screen.getByRole('status', { name: '123456' })
    await expect.element(code).toHaveTextContent('123 456')
    await expect.element(screen.getByText(told('phone.left', { seconds: 10 }))).toBeInTheDocument()
  })
})
