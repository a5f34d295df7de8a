import { describe, expect, it } from 'vitest'
import { ALWAYS_ON_FOB, fobCode } from '../../firmware/key-fob/key-fob.ts'
import { toBase64, toHex } from '../../protocol/bytes.ts'
import type { PskcKey } from '../../protocol/pskc/key.ts'
import { readPskc } from '../../protocol/pskc/read.ts'
import { writePskc } from '../../protocol/pskc/write.ts'
import { millis } from '../../protocol/time.ts'
import { dice } from '../support/dice.ts'
import { START } from '../support/setup.ts'
import { fobOfKey, keyOfFob } from './support/key-file.ts'
import { SAMPLE_KEY, SECRET, sample } from './support/pskc-sample.ts'
import { oathtool, pskctool, randomKeys } from './support/tools.ts'

function read(file: string): readonly PskcKey[] {
  const keys = readPskc(file)
  if (!keys.ok) throw new Error(JSON.stringify(keys.error))
  return keys.value
}

/** The code that a fob made of a key shows at second `at`. */
function shown(key: PskcKey, at: number): string | null {
  return fobCode(fobOfKey(key, ALWAYS_ON_FOB, START), millis(at * 1000))
}

const NAMES = ['oath.TK', 'とっくん銀行', 'A & B <C> "D" \'E\'', '', 'ﾄｰｸﾝ 🗝', 'a\tb\r\nc ]]> d']

/** Random keys, each with another serial. */
function randomPskc(seed: string, count: number): PskcKey[] {
  const from = dice(seed)
  return randomKeys(seed, count).map((key, i) => ({
    ...key,
    serial: String(10_000_000 + i).padEnd(8 + (i % 5), '7'),
    manufacturer: NAMES[i % NAMES.length] ?? '',
    issuer: i % 3 === 0 ? null : NAMES[(i + 1) % NAMES.length] || null,
    expires: i % 4 === 0 ? null : millis(1000 * Math.floor(from.between(0, 4_000_000_000))),
  }))
}

describe('export', () => {
  it('what is written is read again, key by key', () => {
    const keys = randomPskc('write and read', 300)
    expect(read(writePskc(keys))).toEqual(keys)
    for (const key of keys) expect(read(writePskc([key]))).toEqual([key])
  })

  it('pskctool calls our files valid and finds serial and secret in them', () => {
    const keys = randomPskc('pskctool', 60)
    for (let i = 0; i < keys.length; i += 10) {
      const some = keys.slice(i, i + 10)
      const file = writePskc(some)
      expect(pskctool('--validate', file)).toContain('OK')
      const info = pskctool('--info', file)
      for (const { serial, secret } of some) {
        expect(info).toContain(`SerialNo: ${serial}`)
        expect(info).toContain(`Key Secret (base64): ${toBase64(secret)}`)
      }
    }
  })

  it('a fob made of an exported key shows what oathtool says', () => {
    for (const key of read(writePskc(randomPskc('exported fobs', 100)))) {
      const at = START / 1000 + 86_400
      expect([shown(key, at)]).toEqual(oathtool(key.secret, key.code, at, 1))
    }
  })
})

describe('fob and file', () => {
  it('a fob made of a file and exported again is the same key', () => {
    const [key = SAMPLE_KEY] = read(sample())
    const fob = fobOfKey(key, ALWAYS_ON_FOB, START)
    expect(read(writePskc([keyOfFob(fob, key.manufacturer, key.issuer)]))).toEqual([key])
  })

  it('without an expiry date in the file the fob lasts as long as its cell', () => {
    const fob = fobOfKey({ ...SAMPLE_KEY, expires: null }, ALWAYS_ON_FOB, START)
    expect(fob.identity.expires).toBe(START + ALWAYS_ON_FOB.batteryDays * 86_400_000)
  })
})

describe('import', () => {
  /** Files that pskctool calls valid, and what they say. */
  const GOOD: readonly (readonly [string, (file: string) => string, Partial<PskcKey>])[] = [
    ['as it is', (f) => f, {}],
    [
      'without a prefix',
      (f) => f.replace(/(<\/?)pskc:/g, '$1').replace('xmlns:pskc=', 'xmlns='),
      {},
    ],
    [
      'without a suite: SHA-1',
      (f) => f.replace(/ *<pskc:Suite>.*\n/, ''),
      { code: { ...SAMPLE_KEY.code, algorithm: 'sha1' } },
    ],
    [
      'SHA-512',
      (f) => f.replace('HMAC-SHA256', 'HMAC-SHA-512'),
      { code: { ...SAMPLE_KEY.code, algorithm: 'sha512' } },
    ],
    [
      'without parameters',
      (f) => f.replace(/<pskc:AlgorithmParameters>[\s\S]*<\/pskc:AlgorithmParameters>/, ''),
      { code: { digits: 6, periodSeconds: 30, algorithm: 'sha1' } },
    ],
    ['60 s', (f) => f.replace('>30<', '>60<'), { code: { ...SAMPLE_KEY.code, periodSeconds: 60 } }],
    [
      'without a policy',
      (f) => f.replace(/<pskc:Policy>[\s\S]*<\/pskc:Policy>/, ''),
      { expires: null },
    ],
    [
      'expiry of the device',
      (f) =>
        f
          .replace(/<pskc:Policy>[\s\S]*<\/pskc:Policy>/, '')
          .replace(
            '<pskc:UserId>CN',
            '<pskc:ExpiryDate>2028-02-29T12:00:00Z</pskc:ExpiryDate><pskc:UserId>CN',
          ),
      { expires: millis(Date.UTC(2028, 1, 29, 12)) },
    ],
    [
      'a wrapped secret in CDATA',
      (f) =>
        f.replace(
          toBase64(SECRET),
          `\n${toBase64(SECRET).slice(0, 8)}\n<![CDATA[${toBase64(SECRET).slice(8)}]]>`,
        ),
      {},
    ],
    [
      'Windows line ends, comments',
      (f) => f.replaceAll('\n', '\r\n').replace('<pskc:Data>', '<!-- a key --><pskc:Data>'),
      {},
    ],
    ['serial of 8 digits', (f) => f.replace('987654321', '00000001'), { serial: '00000001' }],
    [
      'serial of 12 digits',
      (f) => f.replace('987654321', '123456789012'),
      { serial: '123456789012' },
    ],
  ]

  it.each(GOOD)('a file that pskctool calls valid: %s', (_, change, differs) => {
    const file = sample(change)
    expect(pskctool('--validate', file)).toContain('OK')
    const [key, ...more] = read(file)
    expect(more).toEqual([])
    expect(key).toEqual({ ...SAMPLE_KEY, ...differs })
    if (key === undefined) return
    const at = START / 1000
    expect([shown(key, at)]).toEqual(oathtool(SECRET, key.code, at, 1))
  })

  it('pskctool reads the same secret as we do', () => {
    const [key] = read(sample())
    expect(pskctool('--info', sample())).toContain(toBase64(key?.secret ?? new Uint8Array()))
    expect(toHex(key?.secret ?? new Uint8Array())).toBe(toHex(SECRET))
  })
})

describe('expiry date', () => {
  const expiry = (text: string) =>
    read(sample((f) => f.replace('2030-09-29T23:00:00Z', text)))[0]?.expires

  it('is read with any zone, or with none', () => {
    const at = Date.UTC(2030, 8, 29, 23)
    for (const text of [
      '2030-09-30T08:00:00+09:00',
      '2030-09-29T19:30:00-03:30',
      '2030-09-29T23:00:00',
      '2030-09-29T23:00:00.000Z',
    ]) {
      expect(expiry(text)).toBe(at)
    }
    expect(expiry('2030-09-29T24:00:00Z')).toBe(Date.UTC(2030, 8, 30))
    expect(expiry('2030-09-29T23:00:00.25Z')).toBe(at + 250)
  })

  it('agrees with the calendar on days of all centuries, leap days among them', () => {
    const from = dice('days')
    const days = Array.from({ length: 300 }, () => Math.floor(from.between(-719_162, 2_932_896)))
    for (const day of [...days, 0, 11_016, 47_540, 47_541]) {
      const at = millis(day * 86_400_000 + 3_723_000)
      const [key] = read(writePskc([{ ...SAMPLE_KEY, expires: at }]))
      expect(key?.expires).toBe(at)
      expect(expiry(new Date(at).toISOString())).toBe(at)
    }
  })
})
