import { readOtpauth } from '../../protocol/otpauth.ts'
import type { Millis } from '../../protocol/time.ts'
import {
  code,
  codeEnds,
  deleteConfirm,
  exported,
  exportWarning,
  list,
} from './screens/contracts.ts'
import {
  displayNameScreen,
  FIELD_LENGTH,
  firstStart,
  initialSetup,
  sending,
} from './screens/enrolment.ts'
import { added, complain, go, type ScreenDefinition, still } from './screens/screen.ts'
import {
  type AppEvent,
  type AppScreen,
  type AppStep,
  contractAt,
  obstacle,
  type PhoneApp,
  type PhoneMillis,
  type PhoneView,
  type SoftToken,
} from './state.ts'

export { displayName } from './state.ts'

/** Most contracts (users) on one smartphone [S4-06]. */
const MAX_CONTRACTS = 10

/** The app ワンタイムパスワードアプリ right after the download: its first start. */
export function install(): PhoneApp {
  return {
    kind: 'phone-app',
    contracts: [],
    maxContracts: MAX_CONTRACTS,
    screen: { name: 'first-start', problem: null },
    typed: {},
  }
}

/**
 * What `event` does to the app. Events that do not fit the present screen are ignored: an answer of
 * the centre that nobody waits for, a field or a button that is not there. No event depends on the
 * time, and time alone changes nothing.
 */
export function stepApp(app: PhoneApp, event: AppEvent, _now: PhoneMillis): AppStep {
  switch (event.kind) {
    case 'type':
      return typed(app, event.field, event.value)
    case 'tap':
      return tapped(app, event.action)
    case 'scan':
      return scanned(app, event.text)
    case 'enrolled':
      return enrolled(app, event.token)
    case 'enrol-refused': {
      if (app.screen.name !== 'sending') return still(app)
      // The numbers stay; the password must be typed again.
      return complain(app, 'first-start', event.problem, { ...app.typed, password: '' })
    }
    default:
      return event satisfies never
  }
}

/** What the phone shows at `now` by its own clock, which may be wrong. */
export function appView(app: PhoneApp, now: PhoneMillis): PhoneView {
  return screenDefinition(app.screen).view(app, now)
}

/** When the shown code will change, by the phone's own clock; null if none is shown. */
export function codeChangesAt(app: PhoneApp, now: PhoneMillis): Millis | null {
  if (app.screen.name !== 'code') return null
  return codeEnds(contractAt(app, app.screen.index), now)
}

/** Whether the phone's camera may be opened on the present screen. */
export function isScanning(app: PhoneApp): boolean {
  return screenDefinition(app.screen).scans
}

function typed(app: PhoneApp, field: string, value: string): AppStep {
  if (!screenDefinition(app.screen).fields.includes(field)) return still(app)
  return still({ ...app, typed: { ...app.typed, [field]: value.slice(0, FIELD_LENGTH) } })
}

function tapped(app: PhoneApp, action: string): AppStep {
  const shown = screenDefinition(app.screen)
  const row = /^choose:(\d{1,3})$/.exec(action)
  if (row !== null) {
    const index = Number(row[1])
    return shown.choose && index < app.contracts.length ? shown.choose(app, index) : still(app)
  }
  // Own keys only, since an action may be any text.
  return Object.hasOwn(shown.taps, action) ? (shown.taps[action]?.(app) ?? still(app)) : still(app)
}

function scanned(app: PhoneApp, text: string): AppStep {
  if (!isScanning(app)) return still(app)
  const on = app.screen.name === 'first-start' ? 'first-start' : 'list'
  const read = readOtpauth(text)
  if (!read.ok) return complain(app, on, 'bad-otpauth')
  const { issuer, account, secret, code } = read.value
  const token: SoftToken = { serviceId: '', userId: account, issuer, secret, code, wording: '' }
  const problem = obstacle(app, token)
  return problem === null ? added(app, token) : complain(app, on, problem)
}

function enrolled(app: PhoneApp, token: SoftToken): AppStep {
  if (app.screen.name !== 'sending') return still(app)
  const problem = obstacle(app, token)
  if (problem !== null) return complain(app, 'first-start', problem)
  return go(app, { name: 'initial-setup', arrived: { ...token, wording: '' } })
}

/** What each screen shows and does. */
function screenDefinition(screen: AppScreen): ScreenDefinition {
  switch (screen.name) {
    case 'first-start':
      return firstStart(screen)
    case 'sending':
      return sending
    case 'initial-setup':
      return initialSetup(screen)
    case 'display-name':
      return displayNameScreen(screen)
    case 'code':
      return code(screen)
    case 'list':
      return list(screen)
    case 'delete-confirm':
      return deleteConfirm(screen)
    case 'export-warning':
      return exportWarning(screen)
    case 'export':
      return exported(screen)
    default:
      return screen satisfies never
  }
}
