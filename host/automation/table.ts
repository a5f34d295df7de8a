import type { Route } from './route.ts'
import { BANK_ROUTES } from './routes/bank.ts'
import { CHOICE_ROUTES } from './routes/choices.ts'
import { CLOCK_ROUTES } from './routes/clock.ts'
import { DESK_ROUTES } from './routes/desk.ts'
import { FAULT_ROUTES } from './routes/faults.ts'
import { HISTORY_ROUTES } from './routes/history.ts'
import { LCD_ROUTES } from './routes/lcd.ts'
import { LINK_ROUTES } from './routes/link.ts'
import { PAGE_PICTURE_ROUTES } from './routes/page-picture.ts'
import { PHONE_ROUTES } from './routes/phone.ts'
import { SCAN_ROUTES } from './routes/scan.ts'
import { SESSION_ROUTES } from './routes/session.ts'
import { STATE_ROUTES } from './routes/state.ts'
import { TOKEN_FAULT_ROUTES } from './routes/token-faults.ts'
import { TOKEN_ROUTES } from './routes/tokens.ts'

/** Every route of the interface. The router, the checks and the OpenAPI document are drawn from it. */
export const ROUTES: readonly Route[] = [
  ...TOKEN_ROUTES,
  ...LCD_ROUTES,
  ...SCAN_ROUTES,
  ...BANK_ROUTES,
  ...PAGE_PICTURE_ROUTES,
  ...PHONE_ROUTES,
  ...DESK_ROUTES,
  ...CLOCK_ROUTES,
  ...FAULT_ROUTES,
  ...TOKEN_FAULT_ROUTES,
  ...CHOICE_ROUTES,
  ...SESSION_ROUTES,
  ...HISTORY_ROUTES,
  ...STATE_ROUTES,
  ...LINK_ROUTES,
]

/** Where all of it lies. A change that breaks callers gets another number. */
export const BASE = '/api/v1'
