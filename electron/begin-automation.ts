import { app } from 'electron'
import { createAutomation } from '../automation/server.ts'
import type { Policy } from '../bank/policy/schema.ts'
import type { Host } from '../host/host.ts'
import type { Institutions } from '../host/institutions.ts'
import type { RunningAutomation } from './automation.ts'

/**
 * Offers the running bench on loopback, on any free port, under a new token. `pages`: the renderer's
 * build, for browsers. Loaded by a dynamic import: the server is no part of the start.
 */
export function beginAutomation(given: {
  readonly host: Host
  readonly pages: string
  readonly institutions: Institutions
  readonly onInstitutions: (listener: (all: readonly Policy[]) => void) => () => void
  readonly report: (problem: string) => void
}): Promise<RunningAutomation> {
  const { host, pages, institutions, report } = given
  return createAutomation({
    host,
    port: 0,
    assets: pages,
    institutions,
    onInstitutions: given.onInstitutions,
    version: app.getVersion(),
    report: (error) =>
      report(`automation: ${error instanceof Error ? (error.stack ?? error.message) : error}`),
  })
}
