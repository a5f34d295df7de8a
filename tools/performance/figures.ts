/** One measured figure. `goal` is a bound as text, for the reader; nothing is asserted by time. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly goal: string
}

/** Rounds to a readable precision: three significant digits, whole numbers from 1,000 up. */
export function figure(name: string, value: number, unit: string, goal: string): Figure {
  const rounded = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3))
  return { name, value: rounded, unit, goal }
}

/** The middle value; of an even count the lower one. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which a share `q` (0 to 1) of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * (sorted.length - 1)))] ?? Number.NaN
}

/** A table for people. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((f) => [f.name, f.value.toLocaleString('en'), f.unit, f.goal])
  const all = [['figure', 'value', 'unit', 'goal'], ...rows]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  )
  return all
    .map((row) =>
      row
        .map((cell, n) => (n === 1 ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** One JSON object, name → {value, unit, goal}, for machines. */
export function json(figures: readonly Figure[]): string {
  return JSON.stringify(
    Object.fromEntries(figures.map(({ name, value, unit, goal }) => [name, { value, unit, goal }])),
  )
}
