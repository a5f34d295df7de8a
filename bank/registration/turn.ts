import type { Visit } from '../ledger.ts'
import type { Page } from '../page.ts'

/** What a handler makes of a request: what it has come to, and the page that answers. */
export interface Turn {
  readonly visit: Visit
  readonly page: Page
}
