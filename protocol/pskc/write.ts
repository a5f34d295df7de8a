import { toBase64 } from '../bytes.ts'
import type { TotpOptions } from '../totp.ts'
import { writeDateTime } from './date.ts'
import { PSKC_NAMESPACE, PSKC_TOTP, type PskcKey } from './key.ts'

/**
 * The keys as a key file (RFC 6030, version 1.0), secrets in plain. The elements are in the
 * schema's order; an expiry is written to the second. Throws RangeError without a key, as the
 * schema requires one.
 */
export function writePskc(keys: readonly PskcKey[]): string {
  if (keys.length === 0) throw new RangeError('a key file holds a key')
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<KeyContainer Version="1.0" xmlns="${PSKC_NAMESPACE}">`,
    ...keys.flatMap(keyPackage),
    '</KeyContainer>',
    '',
  ].join('\n')
}

function keyPackage(key: PskcKey): string[] {
  const { algorithm, digits, periodSeconds } = key.code
  return [
    '  <KeyPackage>',
    '    <DeviceInfo>',
    ...named('      ', 'Manufacturer', key.manufacturer),
    `      <SerialNo>${escaped(key.serial)}</SerialNo>`,
    '    </DeviceInfo>',
    `    <Key Id="${escaped(key.serial)}" Algorithm="${PSKC_TOTP}">`,
    ...named('      ', 'Issuer', key.issuer ?? ''),
    '      <AlgorithmParameters>',
    ...suite(algorithm),
    `        <ResponseFormat Length="${digits}" Encoding="DECIMAL"/>`,
    '      </AlgorithmParameters>',
    '      <Data>',
    '        <Secret>',
    `          <PlainValue>${toBase64(key.secret)}</PlainValue>`,
    '        </Secret>',
    '        <Time>',
    '          <PlainValue>0</PlainValue>',
    '        </Time>',
    '        <TimeInterval>',
    `          <PlainValue>${periodSeconds}</PlainValue>`,
    '        </TimeInterval>',
    '      </Data>',
    ...policy(key),
    '    </Key>',
    '  </KeyPackage>',
  ]
}

/** An empty name is left out, because libpskc fails on an empty element. */
function named(indent: string, element: string, text: string): string[] {
  return text === '' ? [] : [`${indent}<${element}>${escaped(text)}</${element}>`]
}

/**
 * Readers assume SHA-1 if no suite is named, so it is left out: the oldest readers know no suites.
 */
function suite(algorithm: TotpOptions['algorithm']): string[] {
  if (algorithm === 'sha1') return []
  return [`        <Suite>HMAC-${algorithm.toUpperCase()}</Suite>`]
}

function policy(key: PskcKey): string[] {
  if (key.expires === null) return []
  return [
    '      <Policy>',
    `        <ExpiryDate>${writeDateTime(key.expires)}</ExpiryDate>`,
    '      </Policy>',
  ]
}

/** Characters that XML 1.0 does not allow become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}
