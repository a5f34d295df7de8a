import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CUSTOMERS } from '../../../bank/books/users.ts'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../../bank/policy/schema.ts'
import { millis } from '../../../protocol/time.ts'
import { bankMessages } from '../../../renderer/help/BankMessagesTab.tsx'
import { searched } from '../../../renderer/ui/SearchBox.tsx'

const BANK = fileURLToPath(new URL('../../../bank', import.meta.url))

function messagesOf(policy: Policy) {
  const [customer] = CUSTOMERS
  if (customer === undefined) throw new Error('a bank without customers')
  return bankMessages({ policy, customer, now: millis(Date.UTC(2026, 3, 1)) })
}

/** Every code in the bank's own sources. */
function codesOfTheBank(): readonly string[] {
  const sources = readdirSync(BANK, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${BANK}/${name}`, 'utf8'))
  const codes = sources.flatMap((text) => text.match(/'[A-Z]{3}-[WEI]\d{2}'/g) ?? [])
  return [...new Set(codes.map((code) => code.slice(1, -1)))].sort()
}

describe.each(policies.map((policy) => ({ name: policy.id, policy })))(
  'the messages of the bank $name in the help',
  ({ policy }) => {
    const messages = messagesOf(policy)
    const codes = messages.map(({ code }) => code)

    it('are there once each, and none of the bank is missing', () => {
      expect(new Set(codes).size).toBe(codes.length)
      expect(codes).toEqual(codesOfTheBank())
    })

    it('stand there in both languages, without a hole', () => {
      for (const { text } of messages) {
        expect(text.ja).toMatch(/[ぁ-ん]/)
        expect(`${text.ja}${text.en}`).not.toMatch(/undefined|null|NaN/)
        expect(text.en).toMatch(/[a-z]/)
      }
    })

    it.each([
      ['OTP-E32', '停止しています'],
      ['LGN-E04', 'パスワードの誤り'],
      ['OTP-E81', 'シリアル番号が違います'],
    ])('are found by the code %s', (code, words) => {
      const [first] = searched(messages, code, (one) => `${one.code} ${one.text.ja} ${one.text.en}`)
      expect(first).toMatchObject({ code, text: { ja: expect.stringContaining(words) } })
    })
  },
)
