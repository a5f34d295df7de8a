import { fromBase64 } from '../bytes.ts'
import { ok, type Result } from '../result.ts'
import type { Millis } from '../time.ts'
import { CODE_DIGITS, inRange, PERIOD_SECONDS, SECRET_BYTES, type TotpOptions } from '../totp.ts'
import { readDateTime } from './date.ts'
import {
  PSKC_HOTP,
  PSKC_NAMESPACE,
  PSKC_TOTP,
  type PskcError,
  type PskcKey,
  type PskcReason,
} from './key.ts'
import { type Element, readTree, refusal } from './tree.ts'

/**
 * Reads a key file (RFC 6030) with plain secrets and time-based keys. All of its keys are accepted
 * or none: a half-read file would leave a tester guessing. Only the first problem is reported.
 */
export function readPskc(text: string): Result<readonly PskcKey[], PskcError> {
  const tree = readTree(text)
  if (!tree.ok) return tree
  const wrong = wrongContainer(text, tree.value)
  if (wrong !== null) return wrong
  const packages = childrenOf(tree.value, 'KeyPackage')
  const keys: PskcKey[] = []
  const serials = new Set<string>()
  for (const element of packages) {
    const key = readKey(text, element)
    if (!key.ok) return key
    const { serial } = key.value
    if (serials.has(serial)) return refusal(text, element.at, 'serial-twice', serial)
    serials.add(serial)
    keys.push(key.value)
  }
  return ok(keys)
}

function wrongContainer(
  text: string,
  root: Element,
): { readonly ok: false; readonly error: PskcError } | null {
  if (root.local !== 'KeyContainer') return refusal(text, root.at, 'wrong-root', root.local)
  if (root.namespace !== PSKC_NAMESPACE) {
    return refusal(text, root.at, 'wrong-namespace', root.namespace)
  }
  const version = root.attributes.Version ?? ''
  // RFC 6030, section 4.1: the minor version may be newer, the major one must be known.
  if (!/^1\.\d{1,3}$/.test(version)) return refusal(text, root.at, 'wrong-version', version)
  if (childrenOf(root, 'KeyPackage').length === 0) return refusal(text, root.at, 'no-key')
  return null
}

function childrenOf(element: Element, local: string): Element[] {
  return element.children.filter(
    (child) => child.local === local && child.namespace === PSKC_NAMESPACE,
  )
}

type Refusal = { readonly ok: false; readonly error: PskcError }

/** The key of one `KeyPackage`. */
function readKey(text: string, keyPackage: Element): Result<PskcKey, PskcError> {
  const key = find(keyPackage, 'Key')
  if (key === null) return refusal(text, keyPackage.at, 'no-key')
  const wrong = wrongAlgorithm(text, key)
  if (wrong !== null) return wrong
  const serial = readSerial(text, keyPackage)
  if (!serial.ok) return serial
  const code = readForm(text, key)
  if (!code.ok) return code
  const secret = readSecret(text, key)
  if (!secret.ok) return secret
  const expires = readExpiry(text, keyPackage, key)
  if (!expires.ok) return expires
  return ok({
    serial: serial.value,
    manufacturer: textOf(keyPackage, 'DeviceInfo', 'Manufacturer') ?? '',
    secret: secret.value,
    code: code.value,
    expires: expires.value,
    issuer: textOf(key, 'Issuer') || null,
  })
}

function wrongAlgorithm(text: string, key: Element): Refusal | null {
  const algorithm = key.attributes.Algorithm ?? ''
  if (algorithm === PSKC_TOTP) return null
  return refusal(text, key.at, algorithm === PSKC_HOTP ? 'hotp' : 'wrong-algorithm', algorithm)
}

function readSerial(text: string, keyPackage: Element): Result<string, PskcError> {
  const element = find(keyPackage, 'DeviceInfo', 'SerialNo')
  const serial = element?.text.trim() ?? ''
  if (element === null || serial === '') return refusal(text, keyPackage.at, 'no-serial')
  // [S2-14]: what a bank's registration page accepts.
  return /^\d{8,12}$/.test(serial) ? ok(serial) : refusal(text, element.at, 'bad-serial', serial)
}

/**
 * Algorithm, digits and period; SHA-1, 6 and 30 s if the file does not say (RFC 6238, 4.1 and 1.2).
 */
function readForm(text: string, key: Element): Result<TotpOptions, PskcError> {
  const suite = find(key, 'AlgorithmParameters', 'Suite')
  const algorithm = algorithmOf(suite?.text.trim() ?? 'HMAC-SHA1')
  if (algorithm === null) return refusal(text, suite?.at ?? key.at, 'bad-suite', suite?.text)
  const format = find(key, 'AlgorithmParameters', 'ResponseFormat')
  const {
    Encoding: encoding = 'DECIMAL',
    Length: length = '6',
    CheckDigits: check = 'false',
  } = format?.attributes ?? {}
  const at = format?.at ?? key.at
  if (encoding !== 'DECIMAL') return refusal(text, at, 'bad-encoding', encoding)
  if (check !== 'false' && check !== '0') return refusal(text, at, 'bad-encoding', 'CheckDigits')
  const digits = whole(length)
  if (!inRange(digits, CODE_DIGITS)) return refusal(text, at, 'bad-digits', length)
  const start = readNumber(text, key, 'Time', 0)
  if (!start.ok) return start
  if (start.value.number !== 0) return start.value.refuse('bad-start')
  const period = readNumber(text, key, 'TimeInterval', 30)
  if (!period.ok) return period
  const periodSeconds = period.value.number
  if (!inRange(periodSeconds, PERIOD_SECONDS)) return period.value.refuse('bad-period')
  return ok({ algorithm, digits, periodSeconds })
}

interface Found {
  /** NaN: the text is not a whole number. */
  readonly number: number
  refuse(reason: PskcReason): Refusal
}

/** A number of `Data`; `missing` if the element is not there. */
function readNumber(
  text: string,
  key: Element,
  name: string,
  missing: number,
): Result<Found, PskcError> {
  const element = find(key, 'Data', name)
  const plain = find(key, 'Data', name, 'PlainValue')
  if (element !== null && plain === null) return refusal(text, element.at, notPlain(element))
  const found = plain?.text.trim()
  return ok({
    number: found === undefined ? missing : whole(found),
    refuse: (reason) => refusal(text, plain?.at ?? key.at, reason, found),
  })
}

function readSecret(text: string, key: Element): Result<Uint8Array, PskcError> {
  const secret = find(key, 'Data', 'Secret')
  if (secret === null) return refusal(text, key.at, 'no-secret')
  const plain = find(secret, 'PlainValue')
  if (plain === null) return refusal(text, secret.at, notPlain(secret))
  if (plain.text.trim() === '') return refusal(text, plain.at, 'no-secret')
  const bytes = fromBase64(plain.text)
  if (!bytes.ok) return refusal(text, plain.at, 'bad-base64')
  const { length } = bytes.value
  if (!inRange(length, SECRET_BYTES)) {
    return refusal(text, plain.at, 'secret-length', String(length))
  }
  return bytes
}

function notPlain(element: Element): PskcReason {
  return find(element, 'EncryptedValue') === null ? 'no-secret' : 'encrypted'
}

/** The key's own expiry, or else the device's. */
function readExpiry(
  text: string,
  keyPackage: Element,
  key: Element,
): Result<Millis | null, PskcError> {
  const element = find(key, 'Policy', 'ExpiryDate') ?? find(keyPackage, 'DeviceInfo', 'ExpiryDate')
  if (element === null) return ok(null)
  const at = readDateTime(element.text.trim())
  return at === null ? refusal(text, element.at, 'bad-date', element.text) : ok(at)
}

/** RFC 6030 names no suites; real files write these in several ways. */
function algorithmOf(suite: string): TotpOptions['algorithm'] | null {
  switch (suite.toUpperCase().replaceAll('-', '').replace(/^HMAC/, '')) {
    case 'SHA1':
      return 'sha1'
    case 'SHA256':
      return 'sha256'
    case 'SHA512':
      return 'sha512'
    default:
      return null
  }
}

function whole(text: string): number {
  return /^[+-]?\d{1,10}$/.test(text) ? Number(text) : Number.NaN
}

function textOf(from: Element, ...path: readonly string[]): string | null {
  return find(from, ...path)?.text.trim() ?? null
}

/** The first element at the end of a path of names; null if a step is missing. */
function find(from: Element, ...path: readonly string[]): Element | null {
  let element: Element | null = from
  for (const name of path) {
    const children: readonly Element[] = element?.children ?? []
    element =
      children.find(({ local, namespace }) => local === name && namespace === PSKC_NAMESPACE) ??
      null
  }
  return element
}
