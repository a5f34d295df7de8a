import { describe, expect, it } from 'vitest'
import { readOtpauth, toOtpauth } from '../../protocol/otpauth.ts'
import type { PskcKey } from '../../protocol/pskc/key.ts'
import { readPskc } from '../../protocol/pskc/read.ts'
import { writePskc } from '../../protocol/pskc/write.ts'
import { millis } from '../../protocol/time.ts'
import { benchWindow } from './support/bench-window.ts'
import { givesFile, takesFile } from './support/file-dialogs.ts'

const { open, app } = benchWindow()

const key: PskcKey = {
  serial: '87654321',
  manufacturer: 'Example Works',
  secret: Uint8Array.from({ length: 20 }, (_, i) => i),
  code: { digits: 6, periodSeconds: 60, algorithm: 'sha1' },
  expires: millis(Date.UTC(2031, 8, 30)),
  issuer: null,
}

describe('a code for authenticators', () => {
  it('is refused with its reason, or becomes a contract in the phone’s app', async () => {
    const person = await open()
    const tap = (action: string) =>
      person.window.evaluate(`window.tokkun.input({ kind: 'phone-tap', action: '${action}' })`)
    for (const action of ['go:mail', 'open-link', 'install:a', 'home']) await tap(action)
    await person.at('session').click()
    await person.at('menu-tokens-file').click()
    await person.at('files-tab-read').click()
    await person.at('files-otpauth-text').fill('otpauth://hotp/a?secret=AA')
    await person.at('files-otpauth-take').click()
    await person.window.locator('.field-error', { hasText: 'HOTP' }).waitFor()
    const text = toOtpauth({ issuer: '特訓', account: 'u1', secret: key.secret, code: key.code })
    await person.at('files-otpauth-text').fill(` ${text}\n`)
    await person.at('files-otpauth-take').click()
    await person.see('files-added')
    await person.at('files-tab-show').click()
    await person.at('files-agree-code').click()
    expect(await person.at('files-otpauth').getAttribute('data-text')).toBe(text)
  })
})

describe('a key file', () => {
  it('is refused with line and reason, or lays its key-fobs on the desk', async () => {
    const person = await open()
    await person.at('session').click()
    await person.at('menu-tokens-file').click()
    const text = writePskc([key])
    await givesFile(app(), 'bad.xml', text.replace('Length="6"', 'Length="5"'))
    await person.at('files-choose').click()
    await person.see('files-problem')
    expect(await person.at('files-problem').textContent()).toMatch(/10 行/)

    await givesFile(app(), 'keys.xml', text)
    await person.at('files-choose').click()
    await person.see('files-keys')
    expect(await person.at('files-keys').textContent()).toContain(key.serial)
    await person.at('files-import').click()
    await person.see('files-done')

    // No secret is saved before its box is ticked.
    await person.at('files-tab-export').click()
    expect(await person.at('files-export').isDisabled()).toBe(true)
    await person.at('files-agree-file').click()
    const written = await takesFile(app(), 'out.xml')
    await person.at('files-export').click()
    await person.see('files-saved')
    expect(readPskc(written())).toMatchObject({
      ok: true,
      value: [{ serial: key.serial, secret: key.secret, code: key.code, expires: key.expires }],
    })

    await person.at('files-tab-show').click()
    expect(await person.window.getByTestId('files-otpauth').count()).toBe(0)
    await person.at('files-agree-code').click()
    const shown = (await person.at('files-otpauth').getAttribute('data-text')) ?? ''
    expect(readOtpauth(shown)).toMatchObject({
      ok: true,
      value: { account: key.serial, secret: key.secret, code: key.code },
    })
  })
})
