import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../ui/SearchBox.tsx'

/** A table of the help with a box that narrows it down, and how many rows are left. */
export function SearchedTable(props: {
  readonly className: string
  readonly label: string
  readonly asked: string
  readonly onAsk: (text: string) => void
  readonly testId: string
  /** Heads of the columns. */
  readonly heads: readonly string[]
  readonly count: number
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <>
      <SearchBox
        label={props.label}
        value={props.asked}
        onChange={props.onAsk}
        testId={props.testId}
      />
      <table className={`help-table ${props.className}`}>
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
      <p className="quiet" role="status">
        {t('help.found', { count: props.count })}
      </p>
    </>
  )
}
