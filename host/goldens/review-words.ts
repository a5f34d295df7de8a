import type { Language } from '../pictures/svg-pen.ts'
import type { GoldenChange } from './types.ts'

interface ReviewWords {
  readonly title: string
  readonly kind: Readonly<Record<GoldenChange['kind'], string>>
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly none: string
  readonly pixels: (n: number) => string
  readonly text: string
  readonly sameText: string
  readonly step: (n: number) => string
  readonly previous: string
  readonly next: string
  readonly accept: string
  readonly acceptAll: string
  readonly accepted: string
  readonly refused: string
  readonly keys: string
  readonly howto: string
  readonly nothing: string
  readonly same: (n: number) => string
  readonly list: string
}

export const REVIEW_WORDS: Readonly<Record<Language, ReviewWords>> = {
  ja: {
    title: 'LCD画面の見比べ',
    kind: { changed: '変わった画面', new: '新しい画面', missing: 'なくなった画面' },
    before: '前',
    after: '後',
    difference: '違い',
    none: 'なし',
    pixels: (n) => `${n} 画素`,
    text: '文字',
    sameText: '文字は同じです。',
    step: (n) => `手順 ${n}`,
    previous: '前の画面',
    next: '次の画面',
    accept: 'この画面を承認',
    acceptAll: 'すべて承認',
    accepted: '承認しました',
    refused: '承認できませんでした',
    keys: '矢印キーで前後の画面、Enter キーで承認。',
    howto: '正しい画面であれば、tokkun goldens accept で承認します。',
    nothing: '違いはありません。',
    same: (n) => `同じ画面 ${n} 件`,
    list: '違う画面の一覧',
  },
  en: {
    title: 'LCD screens compared',
    kind: { changed: 'Changed', new: 'New', missing: 'Missing' },
    before: 'Before',
    after: 'After',
    difference: 'Difference',
    none: 'none',
    pixels: (n) => `${n} pixels`,
    text: 'Text',
    sameText: 'The text is the same.',
    step: (n) => `step ${n}`,
    previous: 'Previous',
    next: 'Next',
    accept: 'Accept this screen',
    acceptAll: 'Accept all',
    accepted: 'Accepted',
    refused: 'Could not be accepted',
    keys: 'Arrow keys: previous and next screen. Enter: accept.',
    howto: 'If the screens are right, accept them with tokkun goldens accept.',
    nothing: 'There is no difference.',
    same: (n) => `${n} screens are the same`,
    list: 'Screens that differ',
  },
}
