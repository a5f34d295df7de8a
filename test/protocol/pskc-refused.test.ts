import { describe, expect, it } from 'vitest'
import { toBase64, toHex } from '../../protocol/bytes.ts'
import type { PskcError, PskcReason } from '../../protocol/pskc/key.ts'
import { pskcProblem } from '../../protocol/pskc/problems.ts'
import { readPskc } from '../../protocol/pskc/read.ts'
import { dice } from '../support/dice.ts'
import { SECRET, sample } from './support/pskc-sample.ts'

const VALUE = toBase64(SECRET)
const EMPTY = '<KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc"/>'

function refused(file: string): PskcError {
  const keys = readPskc(file)
  if (keys.ok) throw new Error('taken')
  return keys.error
}

/** What is wrong, how the file is made wrong, what the message points at, and what it repeats. */
type Case = readonly [PskcReason, (file: string) => string, string, string?]

const XML: readonly Case[] = [
  ['not-xml', () => '', '', 'document must contain a root element.'],
  ['not-xml', () => 'serial,secret\n1,2', '', 'text data outside of root node.'],
  ['not-xml', (f) => f.slice(0, f.indexOf('</pskc:Data>')), ''],
  ['not-xml', (f) => f.replace('</pskc:Secret>', '</pskc:Sicret>'), ''],
  ['not-xml', (f) => f.replace('oath.TK', '&tk;'), '</pskc:Manuf', 'undefined entity.'],
  ['doctype', (f) => f.replace('?>', '?>\n<!DOCTYPE x [<!ENTITY a "b">]>'), '<!DOCTYPE'],
  ['too-large', (f) => f + ' '.repeat(4_000_000), '<?xml'],
]

const CONTAINER: readonly Case[] = [
  ['wrong-root', () => '\n <html xmlns="http://www.w3.org/1999/xhtml"/>', '<html', 'html'],
  [
    'wrong-namespace',
    (f) => f.replace('keyprov:pskc"', 'x"'),
    '<pskc:KeyContainer',
    'urn:ietf:params:xml:ns:x',
  ],
  ['wrong-version', (f) => f.replace('"1.0" Id', '"2.0" Id'), '<pskc:KeyContainer', '2.0'],
  ['wrong-version', (f) => f.replace('Version="1.0" Id', 'Id'), '<pskc:KeyContainer', ''],
  ['no-key', () => EMPTY, '<KeyContainer'],
  ['no-key', (f) => f.replace(/<pskc:Key Id[\s\S]*<\/pskc:Key>/, ''), '<pskc:KeyPackage>'],
  [
    'serial-twice',
    (f) => f.replace(/<pskc:KeyPackage>[\s\S]*<\/pskc:KeyPackage>/, '$&\n  $&'),
    '<pskc:KeyPackage>',
    '987654321',
  ],
]

const SECRETS: readonly Case[] = [
  [
    'encrypted',
    (f) => f.replace(/<pskc:PlainValue>dG.*/, '<pskc:EncryptedValue/>'),
    '<pskc:Secret>',
  ],
  [
    'encrypted',
    (f) => f.replace(/<pskc:PlainValue>30.*/, '<pskc:EncryptedValue/>'),
    '<pskc:TimeInterval>',
  ],
  ['no-secret', (f) => f.replace(/<pskc:Secret>[\s\S]*<\/pskc:Secret>/, ''), '<pskc:Key '],
  ['no-secret', (f) => f.replace(VALUE, ' '), '<pskc:PlainValue> '],
  ['bad-base64', (f) => f.replace(VALUE, VALUE.slice(1)), '<pskc:PlainValue>'],
  ['bad-base64', (f) => f.replace(VALUE, toHex(SECRET).slice(1)), '<pskc:PlainValue>'],
  [
    'secret-length',
    (f) => f.replace(VALUE, toBase64(new Uint8Array(15))),
    '<pskc:PlainValue>A',
    '15',
  ],
  [
    'secret-length',
    (f) => f.replace(VALUE, toBase64(new Uint8Array(65))),
    '<pskc:PlainValue>A',
    '65',
  ],
]

const VALUES: readonly Case[] = [
  [
    'hotp',
    (f) => f.replace('pskc:totp', 'pskc:hotp'),
    '<pskc:Key ',
    'urn:ietf:params:xml:ns:keyprov:pskc:hotp',
  ],
  ['wrong-algorithm', (f) => f.replace(/ Algorithm="[^"]*"/, ''), '<pskc:Key ', ''],
  ['no-serial', (f) => f.replace(/<pskc:SerialNo>.*/, ''), '<pskc:KeyPackage>'],
  ['no-serial', (f) => f.replace('987654321', ' '), '<pskc:KeyPackage>'],
  [
    'bad-serial',
    (f) => f.replace('987654321', '１２３４５６７８'),
    '<pskc:SerialNo>',
    '１２３４５６７８',
  ],
  ['bad-suite', (f) => f.replace('HMAC-SHA256', 'HMAC-MD5'), '<pskc:Suite>', 'HMAC-MD5'],
  [
    'bad-encoding',
    (f) => f.replace('DECIMAL', 'HEXADECIMAL'),
    '<pskc:ResponseFormat',
    'HEXADECIMAL',
  ],
  [
    'bad-encoding',
    (f) => f.replace('"DECIMAL"', '"DECIMAL" CheckDigits="true"'),
    '<pskc:ResponseFormat',
    'CheckDigits',
  ],
  ['bad-digits', (f) => f.replace('"8"', '"5"'), '<pskc:ResponseFormat', '5'],
  ['bad-digits', (f) => f.replace('"8"', '"9"'), '<pskc:ResponseFormat', '9'],
  ['bad-start', (f) => f.replace('>0<', '>1100<'), '<pskc:PlainValue>1100', '1100'],
  ['bad-period', (f) => f.replace('>30<', '>0<'), '<pskc:PlainValue>0', '0'],
  ['bad-period', (f) => f.replace('>30<', '>3601<'), '<pskc:PlainValue>3601', '3601'],
  ['bad-period', (f) => f.replace('>30<', '>half<'), '<pskc:PlainValue>half', 'half'],
  [
    'bad-date',
    (f) => f.replace('2030-09-29T23:00:00Z', '2030-02-29T08:00:00Z'),
    '<pskc:ExpiryDate>',
    '2030-02-29T08:00:00Z',
  ],
  [
    'bad-date',
    (f) => f.replace('2030-09-29T23:00:00Z', '2030/09/30'),
    '<pskc:ExpiryDate>',
    '2030/09/30',
  ],
]

describe('a key file that is refused', () => {
  const cases = [...XML, ...CONTAINER, ...SECRETS, ...VALUES].map(
    ([reason, change, at, found]) => ({ reason, change, at, found }),
  )

  it.each(cases)(
    '$reason: with line, column and what stands there',
    ({ reason, change, at, found }) => {
      const file = change(sample())
      const error = refused(file)
      expect(error.reason).toBe(reason)
      const line = file.split('\n')[error.line - 1] ?? ''
      expect(line.slice(error.column - 1, error.column - 1 + at.length)).toBe(at)
      if (found !== undefined) expect(error.found).toBe(found)
      const { ja, en } = pskcProblem(error)
      expect(ja).toContain(`${error.line} 行 ${error.column} 文字目：`)
      expect(en).toContain(`Line ${error.line}, column ${error.column}: `)
      // A message goes into tickets and logs: no secret in it.
      expect(ja + en).not.toContain(VALUE.slice(1, 11))
    },
  )

  it('points at the second of two keys, not at the first', () => {
    const twice = sample((f) =>
      f.replace(/<pskc:KeyPackage>[\s\S]*<\/pskc:KeyPackage>/, '$&\n  $&'),
    )
    expect(refused(twice)).toEqual({
      line: 40,
      column: 3,
      reason: 'serial-twice',
      found: '987654321',
    })
  })

  it('[S2-14] a serial of 7 and of 13 digits is refused, 8 and 12 are taken', () => {
    const serial = (digits: string) => sample((f) => f.replace('987654321', digits))
    expect(refused(serial('1234567'))).toMatchObject({ reason: 'bad-serial', line: 7, column: 7 })
    expect(refused(serial('1234567890123')).reason).toBe('bad-serial')
    expect(readPskc(serial('12345678')).ok).toBe(true)
    expect(readPskc(serial('123456789012')).ok).toBe(true)
  })

  it('entities of a DOCTYPE are not expanded: a bomb is refused at once', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`)
    const file = `<!DOCTYPE k [<!ENTITY e0 "x">${bomb.join('')}]>${EMPTY.replace('/>', '>&e30;</KeyContainer>')}`
    expect(refused(file).reason).toBe('doctype')
  })

  it('broken files of all kinds are never a crash', () => {
    const from = dice('broken key files')
    const file = sample()
    for (let i = 0; i < 1000; i += 1) {
      const at = Math.floor(from.between(0, file.length))
      const length = Math.floor(from.between(0, 20))
      const junk = ['', '<', '&#0;', '"', '</pskc:Key>', '\u0000', '＜', ']]>'][i % 8] ?? ''
      const keys = readPskc(file.slice(0, at) + junk + file.slice(at + length))
      if (keys.ok) continue
      expect(keys.error.line).toBeGreaterThanOrEqual(1)
      expect(keys.error.column).toBeGreaterThanOrEqual(1)
    }
  })
})

describe('a file that is made to be slow', () => {
  it('is refused at the depth where no key file goes, and not read on', () => {
    const deep = `${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`
    const read = readPskc(deep)
    expect(read).toMatchObject({ ok: false, error: { line: 1, reason: 'too-deep' } })
  })
})
