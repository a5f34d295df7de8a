import { describe, expect, it } from 'vitest'
import en from '../../../assets/locales/en.json'
import ja from '../../../assets/locales/ja.json'
import { searched, searchParts } from '../../../renderer/ui/SearchBox.tsx'

/** The rows of the support desk's table as the help searches them. */
function rowsOf(words: typeof ja | typeof en): readonly { number: string; text: string }[] {
  return Object.entries(words.help.mistakes).map(([number, row]) => ({
    number,
    text: [row.symptom, row.cause, row.remedy, row.words].join(' '),
  }))
}

/** Numbers of the rows that the sentence finds, the best first. */
function answers(words: typeof ja | typeof en, asked: string): readonly string[] {
  return searched(rowsOf(words), asked, ({ text }) => text).map(({ number }) => number)
}

describe('the search of the help', () => {
  it.each([
    ['パスワードがロック', '21'],
    ['パスワードがロックされました。', '21'],
    ['新しいスマホ', '3'],
    ['新しいスマホにしたらワンタイムパスワードが使えない', '3'],
    ['番号を入れても違うと言われる', '13'],
    ['電池が切れた', '11'],
    ['メールが届かない', '8'],
  ])('finds "%s" in row %s among the first three, in both languages', (asked, number) => {
    expect(answers(ja, asked).slice(0, 3)).toContain(number)
    expect(answers(en, asked).slice(0, 3)).toContain(number)
  })

  it.each([['cannot log in'], ["can't log in"], ['I can’t log in']])(
    'finds rows for "%s" in both languages',
    (asked) => {
      for (const words of [ja, en]) {
        expect(answers(words, asked)).toEqual(expect.arrayContaining(['2', '21']))
      }
    },
  )

  it.each([
    ['my new phone', '3'],
    ['wrong code', '6'],
    ['Password is locked!', '21'],
  ])('finds "%s" in row %s among the first four, in both languages', (asked, number) => {
    expect(answers(ja, asked).slice(0, 4)).toContain(number)
    expect(answers(en, asked).slice(0, 4)).toContain(number)
  })

  it('puts the row with most of the parts first, and shows every row with one', () => {
    const rows = ['red', 'red green', 'blue', 'green red blue']
    expect(searched(rows, 'red green blue', (row) => row)).toEqual([
      'green red blue',
      'red green',
      'blue',
      'red',
    ])
    expect(searched(rows, 'yellow', (row) => row)).toEqual([])
    expect(searched(rows, '  ', (row) => row)).toEqual(rows)
  })

  it('leaves particles and empty words out, unless nothing else was typed', () => {
    expect(searchParts('パスワードがロック')).toEqual(['パスワード', 'ロック'])
    expect(searchParts('I cannot log in')).toEqual(['log'])
    expect(searchParts('cannot')).toEqual(['cannot'])
    expect(searchParts('ＯＴＰ－Ｅ３２')).toEqual(['otp-e32'])
  })

  it('takes Latin letters from the start of a word only', () => {
    expect(searched(['catalogue', 'log-in', 'login'], 'log', (row) => row)).toEqual([
      'log-in',
      'login',
    ])
  })
})
