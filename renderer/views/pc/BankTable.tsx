import { useTranslation } from 'react-i18next'
import type { Block } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { TICKED } from './BankEntry.tsx'
import { useField } from './use-field.ts'

type Table = Extract<Block, { kind: 'table' }>

/** A table of the page; its first column ticks rows where rows can be ticked. Scrolls in itself. */
export function BankTable({ block }: { block: Table }) {
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
