import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Block, Button } from '../../../bank/page.ts'
import { send } from '../../bench/send.ts'
import { Code2d } from '../../ui/Code2d.tsx'
import { useLanguage } from '../../ui/i18n.ts'
import { useUi } from '../../ui/window.ts'
import { BankField, TICKED, useField } from './BankField.tsx'

/** A module of a code, CSS px: about 1 mm, as banks draw them; Assumption: larger for a real webcam. */
const MODULE_PX = { bench: 4, token: 4, bank: 6 } as const

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly page: string
  /** How required fields are marked; mails and papers have none. */
  readonly requiredMark?: string
}

/** Draws what the bank sent, block by block: page, mail and paper are made of the same. */
export function PageBlocks({ blocks, page, requiredMark = '' }: BlocksProps) {
  return keyed(blocks, page).map(([key, block]) => (
    <BlockView key={key} block={block} page={page} requiredMark={requiredMark} />
  ))
}

/** Names each block by its page, its kind and which of that kind it is: blocks have no ids. */
function keyed(blocks: readonly Block[], page: string): readonly (readonly [string, Block])[] {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const nth = (seen.get(block.kind) ?? 0) + 1
    seen.set(block.kind, nth)
    return [`${page}-${block.kind}-${nth}`, block] as const
  })
}

interface BlockViewProps {
  readonly block: Block
  readonly page: string
  readonly requiredMark: string
}

function BlockView({ block, page, requiredMark }: BlockViewProps): ReactNode {
  const { pick } = useLanguage()
  const view = useUi((s) => s.view)
  switch (block.kind) {
    case 'heading':
      return <h2 className="bank-heading">{pick(block.text)}</h2>
    case 'text':
      return <p className="bank-text">{pick(block.text)}</p>
    case 'notes':
      return (
        <ul className="bank-notes">
          {block.items.map((item) => (
            <li key={item.ja}>{pick(item)}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl className="bank-facts">
          {block.rows.map((row) => (
            <div key={row.label.ja}>
              <dt>{pick(row.label)}</dt>
              <dd className={row.tone === null ? undefined : `tone-${row.tone}`}>
                {pick(row.value)}
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <BankTable block={block} />
    case 'code2d':
      return (
        <Code2d payload={block.payload} caption={pick(block.caption)} modulePx={MODULE_PX[view]} />
      )
    case 'fields':
      return (
        <div className="bank-fields">
          {block.fields.map((field) => (
            <BankField key={`${page}-${field.name}`} field={field} requiredMark={requiredMark} />
          ))}
        </div>
      )
    case 'buttons':
      return <BankButtons buttons={block.buttons} />
    default:
      return block satisfies never
  }
}

/** A row of the page's buttons, in the order the bank gave; links alone make a list. */
function BankButtons({ buttons }: { buttons: readonly Button[] }) {
  const { pick } = useLanguage()
  const links = buttons.every(({ tone }) => tone === 'link')
  return (
    <div className={links ? 'bank-links' : 'bank-buttons'}>
      {buttons.map((button) => (
        <AriaButton
          key={button.action}
          className={button.tone === 'link' ? 'bank-link' : `bank-button is-${button.tone}`}
          data-testid={`action-${button.action}`}
          onPress={() => void send({ kind: 'click', action: button.action })}
        >
          {pick(button.label)}
        </AriaButton>
      ))}
    </div>
  )
}

type Table = Extract<Block, { kind: 'table' }>

/** A table of the page; its first column ticks rows where rows can be ticked. Scrolls in itself. */
function BankTable({ block }: { block: Table }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const numbers = block.columns.map((_, index) =>
    isAmounts(block, index) ? 'is-number' : undefined,
  )
  const selectable = block.tickable === true || block.rows.some((row) => row.select !== null)
  return (
    // Scrolled by keys, too: therefore it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keys
    <section className="bank-table-room" tabIndex={0} aria-label={t('bank.table')}>
      <table className="bank-table">
        <thead>
          <tr>
            {selectable ? (
              <th scope="col" className="is-tick">
                {t('bank.select')}
              </th>
            ) : null}
            {block.columns.map((column, index) => (
              <th key={column.ja} scope="col" className={numbers[index]}>
                {pick(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsByKey(block).map(([key, row]) => (
            <tr key={key}>
              {selectable ? (
                <td className="is-tick">
                  {row.select === null ? (
                    '—'
                  ) : (
                    <Tick field={row.select} name={row.cells.map(pick).join(' ')} />
                  )}
                </td>
              ) : null}
              {row.cells.map((cell, index) => (
                <td key={`${block.columns[index]?.ja}`} className={numbers[index]}>
                  {pick(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Amounts are read by their last digits: a column of nothing else stands to the right. */
function isAmounts({ rows }: Table, index: number): boolean {
  const texts = rows.map(({ cells }) => cells[index]?.ja ?? '').filter((text) => text !== '')
  return texts.length > 0 && texts.every((text) => /^-?\d{1,3}(,\d{3})*\u5186?$/.test(text))
}

/** Rows have no ids, and two lines of a statement may be alike: the n-th of its kind is its name. */
function rowsByKey(block: Table): readonly (readonly [string, Table['rows'][number]])[] {
  const seen = new Map<string, number>()
  return block.rows.map((row) => {
    const name = row.select ?? row.cells.map((cell) => cell.ja).join(' ')
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return [`${name}-${nth}`, row] as const
  })
}

function Tick({ field, name }: { field: string; name: string }) {
  const [value, type] = useField(field)
  return (
    <input
      type="checkbox"
      aria-label={name}
      data-testid={`field-${field}`}
      checked={value !== ''}
      onChange={(event) => type(event.target.checked ? TICKED : '')}
    />
  )
}
