import { toBase64 } from '../bytes.ts'
import type { TotpOptions } from '../totp.ts'
import { writeDateTime } from './date.ts'
import { PSKC_NAMESPACE, PSKC_TOTP, type PskcKey } from './key.ts'

/**
 * The keys as a key file (RFC 6030, version 1.0), secrets in plain. The order of the elements is
 * the schema's; an expiry is told to the second. Throws RangeError without a key: the schema wants one.
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

/** An empty name is left out: libpskc stumbles over an empty element. */
function named(indent: string, element: string, text: string): string[] {
  return text === '' ? [] : [`${indent}<${element}>${escaped(text)}</${element}>`]
}

/** SHA-1 is what readers take where no suite is named, so it is left out: the oldest readers know none. */
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

/** What XML 1.0 cannot hold becomes U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}
