import { describe, expect, it } from 'vitest'
import { goldensOf } from '../../evidence/goldens/frames.ts'
import { evidenceOf } from '../../evidence/report/build-evidence.ts'
import type { WatchedCase } from '../../evidence/watched-case.ts'
import { shippedResults } from './support/shipped.ts'
import { ports } from './support/sources.ts'

/** The same case as one that another process ran: only its inputs came over. */
const fromElsewhere = ({ watched: _, ...result }: WatchedCase): WatchedCase => result

describe('a case that was watched while it ran', { timeout: 60_000 }, () => {
  const watched = shippedResults('walks/')
  const replayed = watched.map(fromElsewhere)

  it('brings what was seen at each of its steps', () => {
    expect(watched.length).toBeGreaterThan(1)
    for (const one of watched) expect(one.watched?.length).toBe(one.steps.length)
  })

  it('gives the same report as a replay of its inputs', () => {
    const reports = [watched, replayed].map((cases) =>
      evidenceOf({ kind: 'run', title: null, cases }, ports()),
    )
    expect(reports[0]).toEqual(reports[1])
  })

  it('gives the same screens as a replay of its inputs', () => {
    const root = { root: '/', cwd: '/' }
    const [seen, again] = [watched, replayed].map((cases) => goldensOf(cases, root))
    expect(seen?.ok).toBe(true)
    expect(seen).toEqual(again)
  })
})
