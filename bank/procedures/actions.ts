import type { Handler, HandlerTable } from '../site/requests.ts'
import { balancePage, statementPage } from './account/account.ts'
import { initialise, openInitialise } from './administration/initialise.ts'
import { openAdmin, openWork } from './administration/menu.ts'
import { openRevoke, resortRevoke, revoke } from './administration/revoke.ts'
import { openUnlock, resortUnlock, unlock } from './administration/unlock.ts'
import { openUserList } from './administration/user-list.ts'
import { fileNotification, openWebNotification } from './administration/web-notification.ts'
import { deactivate, openDeactivation, tokenCodePage } from './camera-token/deactivation.ts'
import {
  deviceCodeTyped,
  mailRequested,
  procedurePage,
  signatureTyped,
} from './camera-token/procedure.ts'
import { topPage } from './home/home.ts'
import { submitLoginCode } from './login/camera-code.ts'
import { submitLoginOtp } from './login/one-time-password.ts'
import { chooseIssue } from './timed-token/issue.ts'
import { confirmHardwareIssue, issueHardware } from './timed-token/issue-hardware.ts'
import {
  issueSoftware,
  softIssueBack,
  softIssueCancel,
  softIssueConfirm,
  softIssueNext,
} from './timed-token/issue-software.ts'
import { openMenu, openSelection } from './timed-token/menu.ts'
import { chooseRelease, release } from './timed-token/release.ts'
import { chooseStart, skipStart } from './timed-token/start.ts'
import { startHardware } from './timed-token/start-hardware.ts'
import { startSoftware } from './timed-token/start-software.ts'
import {
  approve,
  backToInput,
  cancelTransfer,
  nextTransfer,
  openTransfer,
} from './transfer/transfer.ts'

/** Home, balance, statement and transfers. */
const EVERYDAY: HandlerTable = [
  ['nav:top', { on: null, run: (visit) => ({ visit, page: topPage(visit) }) }],
  ['nav:balance', { on: null, run: (visit) => ({ visit, page: balancePage(visit) }) }],
  ['nav:statement', { on: null, run: (visit) => ({ visit, page: statementPage(visit) }) }],
  ['nav:transfer', { on: null, run: openTransfer }],
  ['transfer-next', { on: ['transfer-input'], run: nextTransfer }],
  ['transfer-approve', { on: ['transfer-confirm'], run: approve }],
  ['transfer-back', { on: ['transfer-confirm'], run: backToInput }],
  ['transfer-cancel', { on: ['transfer-confirm'], run: cancelTransfer }],
]

/** The camera token: 利用開始登録, login by 2-D code, トークンの利用解除. */
const CAMERA_TOKEN: HandlerTable = [
  ['nav:otp', { on: null, run: (visit) => ({ visit, page: procedurePage(visit) }) }],
  ['nav:token-code', { on: null, run: (visit) => ({ visit, page: tokenCodePage(visit) }) }],
  [
    'request-mail',
    {
      on: ['otp-request', 'otp-device-code', 'otp-signature'],
      repeatable: true,
      run: mailRequested,
    },
  ],
  ['submit-device-code', { on: ['otp-device-code'], run: deviceCodeTyped }],
  ['submit-signature', { on: ['otp-signature'], run: signatureTyped }],
  ['submit-login-code', { on: ['login-challenge'], level: ['code'], run: submitLoginCode }],
  ['camera-deactivate', { on: ['token-code'], repeatable: true, run: openDeactivation }],
  ['deactivate', { on: ['camera-deactivate'], run: deactivate }],
]

/** Also before the login is complete, where the registration of a token is forced. */
const SETUP: Pick<Handler, 'level'> = { level: ['full', 'setup'] }
const CODE: Pick<Handler, 'level'> = { level: ['code'] }

const SKIPPABLE = ['hardware-start', 'software-start', 'otp-selection']

/** Issue, start, release of key-fob and phone app; the code at login. */
const TIMED_TOKENS: HandlerTable = [
  ['submit-login-otp', { ...CODE, on: ['login-otp'], run: submitLoginOtp }],
  ['submit-resync', { ...CODE, on: ['otp-resync'], run: submitLoginOtp }],
  ['nav:services', { on: null, run: openMenu('nav:services') }],
  ['nav:procedures', { on: null, run: openMenu('nav:procedures') }],
  ['otp-selection', { ...SETUP, on: null, run: openSelection }],
  ['choose-issue', { ...SETUP, on: ['otp-selection'], repeatable: true, run: chooseIssue }],
  ['choose-start', { ...SETUP, on: ['otp-selection'], repeatable: true, run: chooseStart }],
  ['choose-release', { on: ['otp-selection'], repeatable: true, run: chooseRelease }],
  ['issue-hardware', { ...SETUP, on: ['token-issue-select'], run: issueHardware }],
  ['issue-software', { ...SETUP, on: ['token-issue-select'], run: issueSoftware }],
  [
    'confirm-hardware-issue',
    { ...SETUP, on: ['hardware-issue-confirm'], run: confirmHardwareIssue },
  ],
  ['soft-issue-next', { ...SETUP, on: ['soft-issue-input'], run: softIssueNext }],
  ['soft-issue-back', { ...SETUP, on: ['soft-issue-confirm'], run: softIssueBack }],
  ['soft-issue-cancel', { ...SETUP, on: ['soft-issue-confirm'], run: softIssueCancel }],
  ['soft-issue-confirm', { ...SETUP, on: ['soft-issue-confirm'], run: softIssueConfirm }],
  ['start-hardware', { ...SETUP, on: ['hardware-start'], run: startHardware }],
  ['start-software', { ...SETUP, on: ['software-start'], run: startSoftware }],
  ['skip-start', { level: ['setup'], on: SKIPPABLE, run: skipStart }],
  ['release', { on: ['release-confirm'], run: release }],
]

/** 管理: what masters and administrators do for other users. */
const ADMINISTRATION: HandlerTable = [
  ['nav:admin', { on: null, run: openAdmin }],
  ['admin-users', { on: null, run: openWork }],
  ['open-user-list', { on: null, run: openUserList }],
  ['open-unlock', { on: null, run: openUnlock }],
  ['resort-unlock', { on: ['unlock-list'], repeatable: true, run: resortUnlock }],
  ['unlock', { on: ['unlock-list'], run: unlock }],
  ['open-revoke', { on: null, run: openRevoke }],
  ['resort-revoke', { on: ['revoke-list'], repeatable: true, run: resortRevoke }],
  ['revoke', { on: ['revoke-list'], run: revoke }],
  ['open-web-notification', { on: null, run: openWebNotification }],
  ['file-notification', { on: ['web-notification'], run: fileNotification }],
  ['nav:initialise', { on: null, run: openInitialise }],
  ['initialise', { on: ['initialise'], run: initialise }],
]

/** Every action that a logged-in browser may send. */
export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...EVERYDAY,
  ...CAMERA_TOKEN,
  ...TIMED_TOKENS,
  ...ADMINISTRATION,
])
