import type { Handler, HandlerTable } from '../handler.ts'
import { chooseIssue } from '../pages/otp/issue-select.ts'
import { confirmHardwareIssue, issueHardware } from './issue-hardware.ts'
import { issueSoftware, softIssueBack, softIssueCancel, softIssueNext } from './issue-software.ts'
import { softIssueConfirm } from './issue-software-confirm.ts'
import { submitLoginOtp } from './login-code.ts'
import { chooseRelease, release } from './release.ts'
import { openMenu, openSelection } from './selection.ts'
import { chooseStart } from './setup-page.ts'
import { skipStart } from './skip-start.ts'
import { startHardware } from './start-hardware.ts'
import { startSoftware } from './start-software.ts'

/** Also before the login is complete, where the registration of a token is forced. */
const SETUP: Pick<Handler, 'level'> = { level: ['full', 'setup'] }
const CODE: Pick<Handler, 'level'> = { level: ['code'] }

const SKIPPABLE = ['hardware-start', 'software-start', 'otp-selection']

/** Issue, start, release of key-fob and phone app; the code at login. */
export const OTP_HANDLERS: HandlerTable = [
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
