import { describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Block, Field } from '../../../bank/page.ts'
import { BankSite } from '../../../renderer/pc/bank/BankSite.tsx'
import { PageBlocks } from '../../../renderer/pc/bank/PageBlocks.tsx'
import { LANGUAGES, mount, openBench, told } from '../support/mount.tsx'

const FIELD: Field = {
  name: 'userId',
  label: { ja: '利用者ID', en: 'User ID' },
  type: 'text',
  required: true,
  hint: { ja: '半角で入力', en: 'Half-width letters' },
  value: '',
  digits: null,
  error: null,
}

function fields(...changes: readonly Partial<Field>[]): readonly Block[] {
  return [{ kind: 'fields', fields: changes.map((change) => ({ ...FIELD, ...change })) }]
}

function page(blocks: readonly Block[], mark = '※') {
  return mount(<PageBlocks blocks={blocks} page="test" requiredMark={mark} />)
}

describe.each(LANGUAGES)('a field of the bank (%s)', (language) => {
  it('has its label with the mark, and its hint as its description', async () => {
    await openBench({ language })
    const screen = await page(fields({}))
    const box = screen.getByRole('textbox', { name: FIELD.label[language] })
    await expect
      .element(box)
      .toHaveAccessibleName(`${FIELD.label[language]} ${told('bank.required')}`)
    await expect.element(box).toHaveAccessibleDescription(FIELD.hint?.[language] ?? '')
    await expect.element(box).toHaveAttribute('aria-required', 'true')
    await expect.element(box).toHaveAttribute('aria-invalid', 'false')
    await expect.element(screen.getByText('※')).toBeVisible()
  })

  it('says what is wrong with it, beside its hint', async () => {
    await openBench({ language })
    const error = { ja: '入力してください', en: 'Please fill this in' }
    const screen = await page(fields({ error }))
    const box = screen.getByRole('textbox', { name: FIELD.label[language] })
    await expect.element(box).toHaveAttribute('aria-invalid', 'true')
    const description = `${FIELD.hint?.[language]} ${error[language]}`
    await expect.element(box).toHaveAccessibleDescription(description)
    await expect.element(screen.getByText(error[language])).toBeVisible()
  })

  it('gives every keystroke to the bench, and shows what the bench has', async () => {
    const bench = await openBench({ language })
    const screen = await page(fields({}))
    const box = screen.getByRole('textbox', { name: FIELD.label[language] })
    await userEvent.type(box, 'abc')
    await expect.element(box).toHaveValue('abc')
    await expect.poll(() => bench.world().desk.browser.fields.userId).toBe('abc')
    const strokes = bench.given.map((input) => (input.kind === 'type' ? input.value : input.kind))
    expect(strokes).toEqual(['a', 'ab', 'abc'])
    // Another window types: once this one's strokes are through, the bench's word counts.
    await bench.bridge.input({ kind: 'type', field: 'userId', value: 'xyz' })
    await expect.element(box).toHaveValue('xyz')
  })

  it('counts the digits of a code', async () => {
    await openBench({ language })
    const screen = await page(fields({ type: 'code', digits: 8 }))
    await expect
      .element(screen.getByText(told('bank.digits', { typed: 0, digits: 8 })))
      .toBeVisible()
    await userEvent.type(screen.getByRole('textbox'), '123４')
    await expect
      .element(screen.getByText(told('bank.digits', { typed: 4, digits: 8 })))
      .toBeVisible()
  })

  it('is ticked and unticked', async () => {
    const bench = await openBench({ language })
    const screen = await page(fields({ type: 'checkbox', required: false }))
    const box = screen.getByRole('checkbox', { name: FIELD.label[language] })
    await box.click()
    await expect.element(box).toBeChecked()
    await expect.poll(() => bench.world().desk.browser.fields.userId).toBe('on')
    await box.click()
    await expect.element(box).not.toBeChecked()
    await expect.poll(() => bench.world().desk.browser.fields.userId).toBe('')
  })

  it('offers what may be chosen', async () => {
    const bench = await openBench({ language })
    const options = [
      { value: '', label: { ja: '選択してください', en: 'Please choose' } },
      { value: 'two', label: { ja: '普通', en: 'Ordinary' } },
    ] as const
    const screen = await page(fields({ type: 'select', options }))
    const box = screen.getByRole('combobox', { name: FIELD.label[language] })
    await userEvent.selectOptions(box, options[1].label[language])
    await expect.element(box).toHaveValue('two')
    await expect.poll(() => bench.world().desk.browser.fields.userId).toBe('two')
  })
})

describe.each(LANGUAGES)('the software keyboard (%s)', (language) => {
  it('clicks a password together, and no key is struck', async () => {
    const bench = await openBench({ language })
    const screen = await page(fields({ name: 'password', type: 'password', keyboard: true }))
    const open = screen.getByRole('button', { name: told('bank.keyboard'), exact: true })
    await expect.element(open).toHaveAttribute('aria-expanded', 'false')
    await open.click()
    await expect.element(open).toHaveAttribute('aria-expanded', 'true')
    const keyboard = screen.getByRole('group', { name: told('bank.keyboard') })
    const key = (name: string) => keyboard.getByRole('button', { name, exact: true })
    const shift = key(told('bank.keyboard-shift'))
    await key('q').click()
    await shift.click()
    await expect.element(shift).toHaveAttribute('aria-pressed', 'true')
    await key('W').click()
    await key('7').click()
    await key(told('bank.keyboard-delete')).click()
    await expect.poll(() => bench.world().desk.browser.fields.password).toBe('qW')
    await key(told('bank.keyboard-close')).click()
    await expect.element(keyboard).not.toBeInTheDocument()
  })
})

describe.each(LANGUAGES)('the blocks of a page (%s)', (language) => {
  const text = (ja: string, en: string) => ({ ja, en })

  it('are headings, texts, notes and facts, in their order', async () => {
    await openBench({ language })
    const blocks: readonly Block[] = [
      { kind: 'heading', text: text('見出し', 'A heading') },
      { kind: 'text', text: text('本文', 'Some text') },
      { kind: 'notes', items: [text('注意1', 'Note 1'), text('注意2', 'Note 2')] },
      {
        kind: 'facts',
        rows: [{ label: text('残高', 'Balance'), value: text('1円', '1 yen'), tone: null }],
      },
    ]
    const screen = await page(blocks)
    const heading = screen.getByRole('heading', { level: 2 })
    await expect.element(heading).toHaveTextContent(language === 'ja' ? '見出し' : 'A heading')
    const notes = screen.getByRole('listitem').elements()
    expect(notes.map((note) => note.textContent)).toEqual(
      language === 'ja' ? ['注意1', '注意2'] : ['Note 1', 'Note 2'],
    )
    await expect
      .element(screen.getByRole('term'))
      .toHaveTextContent(language === 'ja' ? '残高' : 'Balance')
    await expect
      .element(screen.getByRole('definition'))
      .toHaveTextContent(language === 'ja' ? '1円' : '1 yen')
  })

  it('are tables whose rows can be ticked, each named by what stands in it', async () => {
    const bench = await openBench({ language })
    const row = (select: string | null, user: string) => ({
      select,
      cells: [text(user, user), text('1,000円', '1,000円')],
    })
    const screen = await page([
      {
        kind: 'table',
        columns: [text('利用者', 'User'), text('金額', 'Amount')],
        rows: [row('pick-1', 'tokkun01'), row(null, 'tokkun02')],
      },
    ])
    const headers = screen.getByRole('columnheader').elements()
    expect(headers.map((header) => header.textContent)).toEqual([
      told('bank.select'),
      ...(language === 'ja' ? ['利用者', '金額'] : ['User', 'Amount']),
    ])
    await screen.getByRole('checkbox', { name: /tokkun01/ }).click()
    expect(bench.given).toEqual([{ kind: 'type', field: 'pick-1', value: 'on' }])
    expect(screen.getByRole('checkbox').elements()).toHaveLength(1)
  })

  it('are buttons and links whose press is the customer’s click', async () => {
    const bench = await openBench({ language })
    const screen = await page([
      {
        kind: 'buttons',
        buttons: [{ action: 'nav:help', label: text('次へ', 'Next'), tone: 'primary' }],
      },
    ])
    await screen.getByRole('button', { name: language === 'ja' ? '次へ' : 'Next' }).click()
    expect(bench.given).toEqual([{ kind: 'click', action: 'nav:help' }])
  })

  it('are codes with a caption, a canvas of black and white alone', async () => {
    await openBench({ language })
    const caption = text('コード1', 'Code 1')
    const screen = await page([{ kind: 'code2d', payload: 'TOKKUN', caption }])
    const name = told('pc.code-named', { caption: caption[language] })
    const code = screen.getByRole('img', { name })
    await expect.element(code).toBeVisible()
    const canvas = code.element()
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas')
    const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height)
    expect(new Set(new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0)))).toEqual(
      new Set([0xffffffff, 0xff000000]),
    )
  })
})

describe.each(LANGUAGES)('the page of the bank (%s)', (language) => {
  it('is what the bank sent: title, breadcrumb, fields; Enter sends the form', async () => {
    const bench = await openBench({ language })
    const screen = await mount(<BankSite />)
    const { page: sent } = bench.world().desk.browser
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent(sent.title[language])
    const trail = screen.getByRole('list', { name: told('bank.breadcrumb') })
    expect(
      trail
        .getByRole('listitem')
        .elements()
        .map((crumb) => crumb.textContent),
    ).toEqual(sent.breadcrumb.map((crumb) => crumb[language]))
    await userEvent.type(screen.getByRole('textbox').first(), 'nobody{Enter}')
    await expect.poll(() => bench.given.at(-1)?.kind).toBe('click')
    await expect.poll(() => bench.world().desk.browser.page.alerts.length).toBe(1)
    const [alert] = bench.world().desk.browser.page.alerts
    await expect.element(screen.getByText(alert?.text[language] ?? '?')).toBeVisible()
  })
})
