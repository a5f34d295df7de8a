import type { ReactNode } from 'react'
import { shortDay, timeOfDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'

/** A line of a table: what it is about, and what stands in each column. */
interface RecordRow {
  readonly key: string
  readonly cells: readonly ReactNode[]
}

interface RecordTableProps {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly RecordRow[]
  /** Said where there is no row. */
  readonly empty: string
  readonly testId: string
}

/** A table of the bank's records. The first column names the line. */
export function RecordTable({ title, columns, rows, empty, testId }: RecordTableProps) {
  if (rows.length === 0) {
    return (
      <p className="records-empty" data-testid={testId}>
        {empty}
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reached by keys
    <section className="records-room" tabIndex={0} aria-label={title}>
      <table className="records-table" data-testid={testId}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} data-testid={`record-${key}`}>
              {cells.map((cell, index) => (
                <td key={columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Words a moment as `11月21日 10:03:12`; `—` where there is none. */
export function useMoment(): (at: number | null) => string {
  const { language } = useLanguage()
  return (at) => (at === null ? '—' : `${shortDay(language, at)} ${timeOfDay(language, at)}`)
}
