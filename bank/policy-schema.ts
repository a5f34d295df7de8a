import * as z from 'zod'
import type { Policy } from './policy.ts'
import { LONGEST_TEXT } from './policy-fields/types.ts'
import { POLICY_ENTRIES, type PolicyPath } from './policy-fields.ts'
import { POLICY_RULES } from './policy-rules.ts'

/** A number with the range that the editor's table gives for it. */
function number(path: PolicyPath) {
  const { type } = POLICY_ENTRIES[path]
  if (type.kind !== 'number') throw new Error(`${path} is no number`)
  return type.step === 1
    ? z.int().min(type.min).max(type.max)
    : z.number().min(type.min).max(type.max).multipleOf(type.step)
}

/** A text or a list of texts with the form that the editor's table gives for it. */
function text(path: PolicyPath) {
  const { type } = POLICY_ENTRIES[path]
  if (type.kind !== 'text' && type.kind !== 'texts') throw new Error(`${path} is no text`)
  const short = plain(type.maxLength)
  return type.pattern === null ? short : short.regex(new RegExp(type.pattern, 'u'))
}

/** Something to read, on one line. */
function plain(maxLength: number) {
  return z
    .string()
    .min(1)
    .max(maxLength)
    .regex(/^[^\p{Cc}]*$/u)
}

const bilingual = z.strictObject({ ja: plain(LONGEST_TEXT), en: plain(LONGEST_TEXT) })

const timeOfDay = z.strictObject({
  hour: z.int().min(0).max(23),
  minute: z.int().min(0).max(59),
})

const fee = (name: 'first' | 'additional' | 'reissue' | 'monthly' | 'software') =>
  number(`fees.${name}`)

const wording = z.strictObject({
  service: bilingual,
  loginId: bilingual,
  hardwareToken: bilingual,
  softwareToken: bilingual,
  issueMenu: bilingual,
  releaseMenu: bilingual,
  selectionTitle: bilingual,
  issue: bilingual,
  start: bilingual,
  release: bilingual,
  choices: z.enum(['links', 'buttons']),
  hardwareStartTitle: bilingual,
  hardwareStartScreen: text('wording.hardwareStartScreen').nullable(),
  hardwareStartButton: bilingual,
  hardwareStartCompletion: z.boolean(),
  skip: bilingual,
  releaseConfirmTitle: bilingual,
  releaseDoneTitle: bilingual,
  form: bilingual,
  helper: bilingual,
})

/** Every key and no other; the rules over several values are in `policySchema`. */
export const policyShape = z.strictObject({
  id: text('id'),
  label: text('label'),
  bankName: bilingual,
  style: bilingual,
  domain: text('domain'),
  mailDomains: z.array(text('mailDomains')).min(1).max(10),
  signOnMethod: bilingual,
  deviceName: bilingual,

  tokens: z
    .array(z.enum(['camera-token', 'key-fob', 'phone-app']))
    .min(1)
    .max(3),
  kindsMixed: z.boolean(),
  hardwareOrder: z.array(z.enum(['online', 'counter', 'form'])).max(3),
  softwareOrder: z.enum(['online', 'form']),
  setupDays: number('setupDays'),
  deliveryDays: number('deliveryDays'),
  reissueDays: number('reissueDays'),
  startDateDays: number('startDateDays'),

  beforeStart: z.enum(['login-goes-on', 'forced-from-start-date', 'forced-from-application']),
  skipDays: number('skipDays'),
  codeAtLogin: z.boolean(),
  codeAtTransfer: z.boolean(),
  transferBeforeStart: z.boolean(),
  registeredPayeesExempt: z.boolean(),

  code: z.strictObject({
    digits: number('code.digits'),
    periodSeconds: number('code.periodSeconds'),
    algorithm: z.enum(['sha1', 'sha256', 'sha512']),
  }),
  windowSteps: number('windowSteps'),
  resyncSteps: number('resyncSteps'),
  lockAfter: number('lockAfter'),
  lockConsecutive: z.boolean(),
  unlockBy: z
    .array(z.enum(['administrator', 'counter']))
    .min(1)
    .max(2),
  unlockDays: number('unlockDays'),
  passwordLockAfter: number('passwordLockAfter'),

  releaseOnline: z.boolean(),
  revokeOnline: z.boolean(),
  webNotification: z.boolean(),
  reuseAfterRelease: z.boolean(),
  reuseAfterRevoke: z.boolean(),
  reissueWaitMinutes: number('reissueWaitMinutes'),
  reissueNight: z.strictObject({ from: timeOfDay, until: timeOfDay }).nullable(),
  reissueAfterRelease: z.enum(['at-once', 'next-day']),

  sharing: z.boolean(),
  dedicated: z.boolean(),
  serialDigits: z.strictObject({
    min: number('serialDigits.min'),
    max: number('serialDigits.max'),
  }),
  tokenYears: number('tokenYears'),
  fobButtons: z.enum(['one', 'none']),

  startPassword: z.strictObject({
    min: number('startPassword.min'),
    max: number('startPassword.max'),
    told: bilingual,
  }),
  confirmPassword: z.strictObject({
    min: number('confirmPassword.min'),
    max: number('confirmPassword.max'),
  }),
  softwareKeyboard: z.boolean(),
  softIssueDays: number('softIssueDays'),

  fees: z.strictObject({
    first: fee('first'),
    additional: fee('additional'),
    reissue: fee('reissue'),
    monthly: fee('monthly'),
    software: fee('software'),
  }),

  deviceCodeDigits: number('deviceCodeDigits'),
  signatureDigits: number('signatureDigits'),
  mailCodeMinutes: number('mailCodeMinutes'),
  screenCodeMinutes: number('screenCodeMinutes'),
  transactionSeconds: number('transactionSeconds'),
  slipCounts: z.boolean(),
  pageTellsLastPresses: z.boolean(),
  initialiseOnline: z.boolean(),
  paperDays: number('paperDays'),

  sessionMinutes: number('sessionMinutes'),
  requiredMark: text('requiredMark'),
  wording,
  utcOffsetHours: number('utcOffsetHours'),
})

/** What a policy from outside must look like: shape, ranges, and the rules over several values. */
export const policySchema: z.ZodType<Policy> = policyShape.superRefine(checkRules)

/** Adds an issue for every broken rule, `params.rule` being its number in `POLICY_RULES`. */
export function checkRules(policy: Policy, context: z.RefinementCtx): void {
  for (const [path, list] of [
    ['tokens', policy.tokens],
    ['hardwareOrder', policy.hardwareOrder],
    ['unlockBy', policy.unlockBy],
    ['mailDomains', policy.mailDomains],
  ] as const) {
    if (new Set<string>(list).size < list.length) {
      context.addIssue({ code: 'custom', path: [path], params: { twice: true } })
    }
  }
  for (const [rule, { path, holds }] of POLICY_RULES.entries()) {
    if (!holds(policy))
      context.addIssue({ code: 'custom', path: path.split('.'), params: { rule } })
  }
}
