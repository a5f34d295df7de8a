import { err, ok, type Result } from '../../protocol/result.ts'
import { fieldText } from '../forms.ts'
import type { WebRequest } from '../handler.ts'
import type { Alert } from '../pages/frame.ts'
import { softIssueAlerts, startPasswordAlert } from '../pages/otp/soft-issue-alerts.ts'
import type { Policy } from '../policy/schema.ts'

/** What the first page of the issue asks for. */
export interface SoftIssueForm {
  readonly address: string
  readonly startPassword: string
}

/** RFC 5321, section 4.5.3.1: a path of 256 octets holds an address of 254. */
const LONGEST_ADDRESS = 254
/**
 * Half-width letters, digits and signs around one @ (S3-20). Whether the address exists shows when
 * the mail arrives; old phone addresses with dots in odd places are taken, as carriers gave them out.
 */
const ADDRESS = /^[\x21-\x3f\x41-\x7e]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/

/** Reads the two addresses and the two start-of-use passwords (S3-18 … S3-23). */
export function readSoftIssue(
  fields: WebRequest['fields'],
  policy: Policy,
): Result<SoftIssueForm, Alert> {
  // White space at the ends comes with copy and paste; within an address it is wrong.
  const address = fieldText(fields, 'phoneMail').trim()
  const again = fieldText(fields, 'phoneMail2').trim()
  if (address === '' || again === '') return err(softIssueAlerts.noAddress)
  if (!ADDRESS.test(address) || address.length > LONGEST_ADDRESS) {
    return err(softIssueAlerts.badAddress)
  }
  if (again !== address) return err(softIssueAlerts.otherAddress)
  const startPassword = fieldText(fields, 'startPassword')
  const { min, max } = policy.startPassword
  if (!/^[0-9]+$/.test(startPassword) || startPassword.length < min || startPassword.length > max) {
    return err(startPasswordAlert(policy))
  }
  if (fieldText(fields, 'startPassword2') !== startPassword) {
    return err(softIssueAlerts.otherPassword)
  }
  return ok({ address, startPassword })
}
