import { describe, expect, it } from 'vitest'
import { CUSTOMERS } from '../../../bank/books/users.ts'
import { policies, policyOf } from '../../../bank/policy/institutions/institutions.ts'
import { parcelPapers } from '../../../bank/post/papers.ts'
import { newPhone } from '../../../lab/phone/phone.ts'
import { Desk, defaultPolicy, factOf, wordsOf } from '../support/customer.ts'

const papers = parcelPapers(defaultPolicy())

function paper(id: string): string {
  const found = papers.find((p) => p.id === id)
  return found === undefined ? '' : found.title.ja + wordsOf(found.blocks)
}

describe('papers', () => {
  it('[S0-02, S0-03] send the device together with the guide, under their formal names', () => {
    expect(paper('delivery')).toContain('カメラ付きハードトークン 1台')
    expect(paper('guide')).toContain(
      '【カメラ付きハードトークンによる】ワンタイムパスワード利用開始登録操作ガイド',
    )
    for (const step of ['①', '②', '③', '④', '⑤']) expect(paper('guide')).toContain(step)
  })

  it('[S0-37] the guide is silent about the two presses', () => {
    expect(paper('guide')).not.toMatch(/Done|2回|twice|→|Yes/)
  })

  it('the memo lets a newcomer log in', () => {
    for (const { id, password, confirmPassword } of CUSTOMERS) {
      expect(paper('memo')).toContain(id)
      expect(paper('memo')).toContain(password)
      expect(paper('memo')).toContain(confirmPassword)
      expect(new Desk().login(id, password).id).toBe('top')
    }
  })
})

describe("the phone's address", () => {
  it('[S3-18] stands in the memo where software tokens are issued to it, and nowhere else', () => {
    for (const policy of policies) {
      const memo = parcelPapers(policy).find(({ id }) => id === 'memo')
      const address = factOf(memo?.blocks ?? [], '携帯電話メールアドレス')
      expect(address).toBe(policy.tokens.includes('phone-app') ? newPhone().address : null)
    }
  })
})

describe('institutions', () => {
  it('are found by id', () => {
    expect(policies[0]?.id).toBe('camera-token')
    expect(policyOf('camera-token')).toBe(policies[0])
    expect(policyOf('')).toBeNull()
  })

  it('[S0-23] ask for fewer digits the second time', () => {
    for (const policy of policies) {
      expect(policy.signatureDigits).toBeLessThan(policy.deviceCodeDigits)
    }
  })

  it('carry a name that no real institution can have', () => {
    for (const policy of policies) expect(policy.domain).toMatch(/\.example$/)
  })
})
