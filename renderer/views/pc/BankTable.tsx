import { useTranslation } from 'react-i18next'
import type { Block } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { TICKED } from './BankField.tsx'
import { useField } from './use-field.ts'

type Table = Extract<Block, { kind: 'table' }>

/** A table of the page; its first column ticks rows when any row can be ticked. */
export function BankTable({ block }: { block: Table }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const selectable = block.rows.some((row) => row.select !== null)
  return (
    <table className="bank-table">
      <thead>
        <tr>
          {selectable ? <th scope="col">{t('bank.select')}</th> : null}
          {block.columns.map((column) => (
            <th key={column.ja} scope="col">
              {pick(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row) => {
          const name = row.cells.map(pick).join(' ')
          return (
            <tr key={row.select ?? name}>
              {selectable ? (
                <td className="is-tick">
                  {row.select === null ? '—' : <Tick field={row.select} name={name} />}
                </td>
              ) : null}
              {row.cells.map((cell, index) => (
                <td key={`${block.columns[index]?.ja}`}>{pick(cell)}</td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
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
