import { START } from '../../host/support/rig.ts'
import type { AutomationRig, Sent } from './automation-rig.ts'

/** A call of a route that must work, on a fresh bench or after `before`. */
interface Example {
  readonly path: string
  readonly sent?: Sent
  readonly before?: (rig: AutomationRig) => Promise<unknown>
}

const post =
  (path: string, body: unknown) =>
  (rig: AutomationRig): Promise<unknown> =>
    rig.call('POST', path, { body })

const put =
  (path: string, body: unknown) =>
  (rig: AutomationRig): Promise<unknown> =>
    rig.call('PUT', path, { body })

const mark = post('/session/marks', { text: 'here' })
const login = async (rig: AutomationRig): Promise<void> => {
  const { json } = await rig.call('GET', '/bank/customers')
  const [master] = json as { id: string; password: string }[]
  const fields = { userId: master?.id, password: master?.password }
  await rig.call('POST', '/bank/fill', { body: { fields } })
  await rig.call('POST', '/bank/click', { body: { action: 'login' } })
}
const mailed = async (rig: AutomationRig): Promise<void> => {
  await login(rig)
  await rig.call('POST', '/bank/click', { body: { action: 'nav:otp' } })
  await rig.call('POST', '/bank/click', { body: { action: 'request-mail' } })
}

/** By `operationId`. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  listTokens: { path: '/tokens' },
  getToken: { path: '/tokens/0' },
  press: { path: '/tokens/0/press', sent: { body: { key: 'left', times: 2 } } },
  hold: { path: '/tokens/0/hold', sent: { body: { keys: ['left', 'right'], seconds: 1.5 } } },
  power: { path: '/tokens/0/power', sent: { body: { on: true } } },
  keyDown: { path: '/tokens/0/key-down', sent: { body: { key: 'centre' } } },
  keyUp: { path: '/tokens/0/key-up', sent: { body: { key: 'centre' } } },
  getLcd: { path: '/tokens/0/lcd', before: post('/tokens/0/power', { on: true }) },
  getLcdText: { path: '/tokens/0/lcd.txt', before: post('/tokens/0/power', { on: true }) },
  getLcdPicture: { path: '/tokens/0/lcd.png?scale=2' },
  scan: { path: '/tokens/0/scan', sent: { body: { mail: 'newest' } }, before: mailed },
  scanPicture: { path: '' },
  getPage: { path: '/bank/page' },
  getPagePicture: { path: '/bank/page.png?scale=2&lang=en' },
  type: {
    path: '/bank/type',
    sent: { body: { field: 'userId', value: 'tokkun01', keystrokes: true } },
  },
  fill: { path: '/bank/fill', sent: { body: { fields: { userId: 'a', password: 'b' } } } },
  click: { path: '/bank/click', sent: { body: { action: 'login' } } },
  back: { path: '/bank/back' },
  listCustomers: { path: '/bank/customers' },
  getPhone: { path: '/phone/screen' },
  phoneTap: { path: '/phone/tap', sent: { body: { action: 'go:mail' } } },
  phoneType: {
    path: '/phone/type',
    sent: { body: { field: 'domain', value: 'a.example' } },
    before: post('/phone/tap', { action: 'go:settings' }),
  },
  phoneScan: { path: '/phone/scan', sent: { body: { text: 'x' } } },
  giveInputs: {
    path: '/inputs',
    sent: { body: { input: { kind: 'open-mail', mail: 0 }, afterMs: 5 } },
  },
  placeToken: { path: '/tokens', sent: { body: { what: 'dead-fob' } } },
  takeTokenAway: { path: '/tokens/0' },
  changeCells: { path: '/tokens/0/battery', sent: { body: { percent: 3 } } },
  listMails: { path: '/mails', before: mailed },
  openMail: { path: '/mails/1/open', before: mailed },
  getClock: { path: '/clock' },
  setSpeed: { path: '/clock/speed', sent: { body: { speed: 10 } } },
  advance: { path: '/clock/advance', sent: { body: { to: '2026-11-21T09:00:00+00:00' } } },
  waitUntil: { path: '/wait-until', sent: { body: { settled: true } } },
  getSession: { path: '/session' },
  listInstitutions: { path: '/institutions' },
  listPresets: { path: '/presets' },
  newSession: {
    path: '/session/new',
    sent: { body: { institution: 'B', seed: '7', start: START + 5000, paused: true } },
  },
  exportSession: { path: '/session/export?secrets=true' },
  openSession: { path: '' },
  listSessions: { path: '/sessions', before: post('/tokens/0/press', { key: 'left' }) },
  openKeptSession: { path: '' },
  getHistory: {
    path: '/session/history?from=1&to=2',
    before: post('/tokens/0/press', { key: 'left' }),
  },
  getPlace: { path: '/session/place', before: mark },
  goTo: {
    path: '/session/go-to',
    sent: { body: { inputs: 1 } },
    before: post('/tokens/0/press', { key: 'left' }),
  },
  addMark: { path: '/session/marks', sent: { body: { text: '認証前' } } },
  editMark: { path: '/session/marks/1', sent: { body: { text: 'there' } }, before: mark },
  deleteMark: { path: '/session/marks/1', before: mark },
  nameBranch: { path: '/session/branches/1', sent: { body: { name: 'trunk' } } },
  getFaults: { path: '/faults', before: put('/faults/network', { state: 'cut-after' }) },
  clearFaults: { path: '/faults', before: put('/faults/bank-clock', { offsetSeconds: 90 }) },
  setBankClock: { path: '/faults/bank-clock', sent: { body: { offsetSeconds: -90 } } },
  setPhoneClock: { path: '/faults/phone-clock', sent: { body: { offsetSeconds: 1.5 } } },
  setMailFault: { path: '/faults/mail', sent: { body: { fault: 'delayed', minutes: 3 } } },
  setNetwork: { path: '/faults/network', sent: { body: { state: 'cut-before' } } },
  endBankSession: { path: '/faults/end-session', before: login },
  setTokenClock: {
    path: '/faults/tokens/1/clock',
    sent: { body: { offsetSeconds: 40, driftSecondsPerDay: 2 } },
  },
  setTornWrite: { path: '/faults/tokens/0/torn-write', sent: { body: { byte: 7 } } },
  setCells: { path: '/faults/tokens/0/cells', sent: { body: { percent: 4 } } },
  cutPower: { path: '/faults/tokens/0/power-cut' },
  getSessionFile: { path: '/session/file?secrets=true' },
  getState: { path: '/state' },
  getFacts: { path: '/facts' },
  getEvents: { path: '' },
  link: { path: '/link', sent: { body: { call: 'worldAt', of: { branch: 1, inputs: 0 } } } },
}
