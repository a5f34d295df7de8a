import { describe, expect, it } from 'vitest'
import type { Bilingual } from '../../../bank/page.ts'
import { fits, tagsOf } from '../../../renderer/scenarios/TagFilter.tsx'
import type { ScenarioItem } from '../../../renderer/scenarios/worker-messages.ts'

const FORGOTTEN: ScenarioItem = {
  path: 'mistakes/01-done-yes-forgotten.yaml',
  own: false,
  name: { ja: '1 Done→Yes を忘れた', en: '1 Done → Yes was forgotten' },
  explains: {
    ja: '受付済みのメールが届いてもトークンは空。',
    en: 'The mail says accepted, the token is blank.',
  },
  tags: ['mistake', 'camera-token'],
  institution: 'camera-token',
  cases: [],
  steps: 1,
  problems: [],
}

const inEnglish = ({ en }: Bilingual) => en
const inJapanese = ({ ja }: Bilingual) => ja
const asWritten = (tag: string) => tag
const named = (tag: string) => (tag === 'mistake' ? 'よくある間違い' : tag)

describe('the search for scenarios', () => {
  it('finds what a customer complains of in the description', () => {
    expect(fits(FORGOTTEN, 'accepted blank', null, inEnglish, asWritten)).toBe(true)
    expect(fits(FORGOTTEN, '受付済み 空', null, inJapanese, named)).toBe(true)
    expect(fits(FORGOTTEN, 'accepted locked', null, inEnglish, asWritten)).toBe(false)
  })

  it('finds a tag as it is shown and as it is written', () => {
    expect(fits(FORGOTTEN, 'よくある間違い', null, inJapanese, named)).toBe(true)
    expect(fits(FORGOTTEN, 'mistake', null, inJapanese, named)).toBe(true)
  })

  it('narrows down to one tag', () => {
    expect(fits(FORGOTTEN, '', 'camera-token', inEnglish, asWritten)).toBe(true)
    expect(fits(FORGOTTEN, '', 'key-fob', inEnglish, asWritten)).toBe(false)
    expect(tagsOf([FORGOTTEN, FORGOTTEN])).toEqual(['camera-token', 'mistake'])
  })
})
