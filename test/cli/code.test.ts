import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { toOtpauth } from '../../protocol/otpauth.ts'
import { writePskc } from '../../protocol/pskc/write.ts'
import { folder, pipe, tokkun } from './support/command-line.ts'
import { put } from './support/scenarios.ts'

const secret = new TextEncoder().encode('12345678901234567890')
const code = { digits: 6, periodSeconds: 60, algorithm: 'sha1' } as const
/** RFC 6238's own secret, in a file. */
const pskc = writePskc([
  { serial: '12345678', manufacturer: 'Ours', secret, code, expires: null, issuer: null },
  {
    serial: '87654321',
    manufacturer: 'Ours',
    secret,
    code: { ...code, digits: 8, periodSeconds: 30 },
    expires: null,
    issuer: null,
  },
])

describe('tokkun code', () => {
  it('shows what oathtool shows, of every key in a file or of one', async () => {
    const cwd = folder()
    put(cwd, 'keys.xml', pskc)
    // 10:00:10 in Tokyo is 01:00:10 in UTC.
    const argv = ['code', '--keys', 'keys.xml', '--at', '2026-11-24T10:00:10']
    const { code: exit, out } = await tokkun(argv, { cwd })
    const args = ['--totp', '--now=2026-11-24 01:00:10 UTC', Buffer.from(secret).toString('hex')]
    const oath = (...more: string[]) =>
      spawnSync('oathtool', [...more, ...args], { encoding: 'utf8' }).stdout.trim()
    expect(exit).toBe(0)
    expect(out.lines()).toEqual([
      `12345678  ${oath('-s60')}  50 s left  (2026-11-24 10:00:10)`,
      `87654321  ${oath('-s30', '-d8')}  20 s left  (2026-11-24 10:00:10)`,
    ])
    const one = await tokkun([...argv, '--serial', '8765', '--json'], { cwd })
    expect(JSON.parse(one.out.text())).toMatchObject({ name: '87654321', secondsLeft: 20 })
    const second = await tokkun([...argv, '--token', '1'], { cwd })
    expect(second.out.lines()).toEqual([out.lines()[1]])
  })

  it('reads a short secret, too, as many services give them out', async () => {
    const uri = 'otpauth://totp/Acme:me?secret=JBSWY3DPEHPK3PXP\n'
    const argv = ['code', '--keys', '-', '--at', '2026-11-24T10:00:10']
    const { code: exit, out } = await tokkun(argv, { stdin: pipe(uri) })
    const args = ['--totp', '-b', '--now=2026-11-24 01:00:10 UTC', 'JBSWY3DPEHPK3PXP']
    const { stdout } = spawnSync('oathtool', args, { encoding: 'utf8' })
    expect([exit, out.text()]).toEqual([0, expect.stringContaining(stdout.trim())])
  })

  it('reads an otpauth text from the pipe, at the time it is; never shows a secret', async () => {
    const text = toOtpauth({ issuer: 'Acme', account: 'me', secret, code })
    const {
      code: exit,
      out,
      err,
    } = await tokkun(['code', '--keys', '-'], {
      stdin: pipe(`${text}\n`),
      today: () => Date.UTC(2026, 10, 24, 1, 0, 10),
    })
    expect([exit, err.text()]).toEqual([0, ''])
    expect(out.text()).toMatch(/^Acme: me {2}\d{6} {2}50 s left {2}\(2026-11-24 10:00:10\)\n$/)
    expect(text).toContain('GEZDGNBVGY3TQOJQ')
    expect(out.text()).not.toContain('GEZDGNBV')
  })

  it('shows the tokens of a new bench, and of a session at its end or later', async () => {
    const cwd = folder()
    const fresh = ['--seed', '7', '--institution', 'key-fob-online', '--preset', 'activated']
    const bench = await tokkun(['code', ...fresh], { cwd })
    expect([bench.code, bench.out.text()]).toEqual([
      0,
      expect.stringMatching(/^\d{8,12} {2}\d{6} {2}\d+ s left/),
    ])
    const record = ['record', '-o', 's.tokkun', ...fresh]
    expect((await tokkun(record, { cwd, stdin: pipe('wait 1 min\n') })).code).toBe(0)
    const session = await tokkun(['code', '--session', 's.tokkun', '--lang', 'ja'], { cwd })
    expect([session.code, session.out.text()]).toEqual([0, expect.stringContaining('あと ')])
    const later = ['code', '--session', 's.tokkun', '--at', '2027-01-15T09:00', '--token', '0']
    const far = await tokkun(later, { cwd })
    expect(far.out.text() + far.err.text()).toMatch(/\(2027-01-15 09:00:00\)|no token shows a code/)
    const early = await tokkun(['code', '--session', 's.tokkun', '--at', '2020-01-01T00:00'], {
      cwd,
    })
    expect([early.code, early.err.text()]).toEqual([
      2,
      expect.stringContaining('--at cannot lie before the session’s end'),
    ])
  })

  it('says so where no code is shown', async () => {
    const { code: exit, err } = await tokkun(['code', '--seed', '1'])
    expect([exit, err.text()]).toEqual([1, 'tokkun: no token shows a code.\n'])
  })

  it.each([
    [['code'], 2, 'give one of --session, --keys, and --seed'],
    [['code', '--seed', '1', '--keys', 'x'], 2, 'give one of'],
    [['code', '--keys', 'gone.xml'], 3, 'gone.xml cannot be read'],
    [['code', '--keys', 'bad.xml'], 1, 'bad.xml:1:1: '],
    [['code', '--keys', 'bad.txt'], 1, 'bad.txt:2:1: this is a counter-based key (HOTP)'],
    [['code', '--seed', '1', '--token', '9'], 2, 'token 9 is not on the desk'],
    [['code', '--seed', '1', '--at', 'soon'], 2, 'Like 2026-11-21T10:00'],
    [['code', '--seed', '1', '--preset', 'activeted'], 2, 'activated'],
  ])('%j', async (argv, wanted, sentence) => {
    const cwd = folder()
    put(cwd, 'bad.xml', '<html/>')
    put(cwd, 'bad.txt', '\notpauth://hotp/a?secret=GEZDGNBVGY3TQOJQ&counter=1\n')
    const { code: exit, err } = await tokkun(argv, { cwd })
    expect([exit, err.text()]).toEqual([wanted, expect.stringContaining(sentence)])
  })
})
