import type { ReactNode } from 'react'

/** A line of a table: what it is about, and what stands in each column. */
export interface RecordRow {
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
