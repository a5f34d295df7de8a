import { describe, expect, it } from 'vitest'
import { benchWindow } from './support/bench-window.ts'
import { enter, handIn, jumpTo, openSelection, startFob, take, user } from './support/everyday.ts'
import { START_PASSWORD } from './support/on-phone.ts'
import type { Person } from './support/person.ts'

const { open } = benchWindow()

/** All text of the bank's page. */
async function said(person: Person, page: string): Promise<string> {
  return ((await person.at(`page-${page}`).textContent()) ?? '').replace(/\s+/g, '')
}

/** Checks that these texts are on the page. */
async function holds(person: Person, page: string, texts: readonly string[]): Promise<void> {
  const words = await said(person, page)
  for (const text of texts) expect(words).toContain(text)
}

describe('what the page offers besides its texts', () => {
  it('[S3-29, S3-30, S3-31] the confirmation password is clicked together on the software keyboard', async () => {
    const person = await open({ args: ['--institution=phone-app'] })
    await take(person, 'phone')
    await enter(person)
    await openSelection(person)
    await person.click('choose-issue')
    await person.pageIs('soft-issue-input')
    await person.fill('phoneMail', 'hanako@phone.example')
    await person.fill('phoneMail2', 'hanako@phone.example')
    await person.fill('startPassword', START_PASSWORD)
    await person.fill('startPassword2', START_PASSWORD)
    await person.click('soft-issue-next')
    await person.pageIs('soft-issue-confirm')
    expect(await said(person, 'soft-issue-confirm')).toContain('半角英数字6~12桁')
    expect(await person.at('soft-keyboard').isVisible()).toBe(false)
    await person.at('keyboard-confirmPassword').click()
    await person.see('soft-keyboard')
    const { confirmPassword } = user('tokkun01')
    await person.at('softkey-x').click()
    await person.at('softkey-delete').click()
    for (const character of confirmPassword) {
      const capital = character !== character.toLowerCase()
      if (capital) await person.at('softkey-shift').click()
      await person.at(`softkey-${character}`).click()
      if (capital) await person.at('softkey-shift').click()
    }
    expect(await person.at('field-confirmPassword').inputValue()).toBe(confirmPassword)
    await person.at('softkey-close').click()
    expect(await person.at('soft-keyboard').isVisible()).toBe(false)
  })

  it('[S2-10, S2-16, S2-17, S2-31, S2-34, S2-43, S2-55, S2-65] BLG3020 and the lists of 管理 as they are seen', async () => {
    const person = await open({ args: ['--institution=key-fob-counter'] })
    await handIn(person, 'application', { user: 'tokkun01', device: 'key-fob' })
    for (const next of ['form-due', 'parcel']) await jumpTo(person, next)
    await take(person, 0)
    await jumpTo(person, 'start-date')
    await enter(person)
    await person.pageIs('hardware-start')
    await holds(person, 'hardware-start', [
      'セキュリティ向上のため、ワンタイムパスワードでの認証が追加されました。',
      '※は必須入力項目です。',
      'シリアル番号※',
      '半角数字8桁以上12桁以内',
      '認証確認▶',
    ])
    await startFob(person)
    await person.pageIs('top')
    await person.menu('nav:admin')
    await person.click('admin-users')
    await person.click('open-unlock')
    await person.pageIs('unlock-list')
    await holds(person, 'unlock-list', [
      'ワンタイムパスワード利用停止解除の対象利用者を選択',
      '変更完了',
      'ログインID利用者名利用者区分シリアル番号ワンタイムパスワード認証状態',
      '再表示',
      '認証項目',
      '戻る',
      '停止解除',
    ])
    expect(await person.at('bank-help').textContent()).toContain('ヘルプ')
    expect(await person.at('bank-help-text').isVisible()).toBe(false)
    await person.at('bank-help').click()
    await person.see('bank-help-text')
    await person.menu('nav:admin')
    await person.click('admin-users')
    await person.click('open-revoke')
    await person.pageIs('revoke-list')
    await holds(person, 'revoke-list', [
      '選択ログインID利用者名利用者区分シリアル番号ワンタイムパスワード状態トークン有効期限',
      'サービス利用中2031年',
      '失効',
    ])
  })
})
