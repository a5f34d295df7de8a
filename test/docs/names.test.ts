import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { REVIEW_WORDS } from '../../evidence/goldens/review/page.ts'
import { PRESETS } from '../../scenario/presets/presets.ts'
import { ROOT } from './pages.ts'

/** How each manual marks the names of menus, buttons and messages. */
const QUOTED = { ja: /「([^」]+)」/g, en: /\*\*([^*]+)\*\*/g } as const

/** Marked texts that are not names in the app. */
const OTHERS: Readonly<Record<keyof typeof QUOTED, readonly string[]>> = {
  ja: [
    // Of the bank's pages.
    'ワンタイムパスワード利用開始登録',
    // Of the manual itself: a section, two branches, a question of the audience.
    '開始状態',
    'Done → Yes を押した幹',
    '押さなかった枝',
    'ここで左を押していたら？',
    '…',
    // Of the command line.
    'pres right',
    'press <key>[ <times> times][ on token <token>]',
    '再現しません',
  ],
  en: [
    'Start-of-use registration',
    'Done → Yes',
    '+',
    '…',
    'branch',
    'trunk',
    'bookmark',
    'Testers',
    'Trainers',
    'Support',
  ],
}

interface Words {
  readonly [key: string]: string | Words
}
const wordsSchema: z.ZodType<Words> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), wordsSchema])),
)

function textsIn(words: Words): readonly string[] {
  return Object.values(words).flatMap((one) => (typeof one === 'string' ? [one] : textsIn(one)))
}

/** A text of the app as a pattern, in which anything matches its `{{parts}}`. */
function patternOf(text: string): RegExp {
  const parts = text
    .split(/\{\{.*?\}\}/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}…?$`, 'u')
}

describe.each(['ja', 'en'] as const)('the manual in %s', (language) => {
  const file = readFileSync(join(ROOT, 'assets/locales', `${language}.json`), 'utf8')
  const shown = [
    ...textsIn(wordsSchema.parse(JSON.parse(file))),
    ...PRESETS.map(({ label }) => label[language]),
    REVIEW_WORDS[language].accept,
  ]
  // "Run all ({{count}})" is called "Run all"; a text that is only a placeholder matches
  // everything.
  const names = [...shown, ...shown.map((text) => text.replace(/\s?[（(].*/, ''))].filter(
    (text) => text.replaceAll(/\{\{.*?\}\}/g, '').length > 0,
  )
  const patterns = names.map(patternOf)

  it.each(readdirSync(join(ROOT, 'docs/manual', language)))(
    'calls things by their names: %s',
    (name) => {
      const text = readFileSync(join(ROOT, 'docs/manual', language, name), 'utf8')
      const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
      const unknown = [...prose.matchAll(QUOTED[language])]
        .map(([, quoted = '']) => quoted.replaceAll(/\s*\n\s*/g, language === 'ja' ? '' : ' '))
        // A paragraph's own heading ends in a stop.
        .filter((quoted) => !/[.:?]$/.test(quoted) && !OTHERS[language].includes(quoted))
        .filter((quoted) => !patterns.some((pattern) => pattern.test(quoted)))
      expect(unknown).toEqual([])
    },
  )
})
