import { Search, X } from 'lucide-react'
import { Button, Input, Label, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** A box that narrows a list down; Esc empties it. */
export function SearchBox(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly testId: string
}) {
  const { t } = useTranslation()
  return (
    <SearchField className="search" value={props.value} onChange={props.onChange}>
      <Label className="visually-hidden">{props.label}</Label>
      <Search aria-hidden="true" />
      <Input className="input" placeholder={props.label} data-testid={props.testId} />
      {props.value === '' ? null : (
        <Button className="icon-button" aria-label={t('ui.clear')}>
          <X aria-hidden="true" />
        </Button>
      )}
    </SearchField>
  )
}

/** English words that stand in every sentence of a customer and tell no row from another. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and am are as at be been but by can can't cannot cant could couldn't did didn't do does
  doesn't don't for from get gets got had has have he her his i i'm if in into is isn't it it's its
  me my no not of on or our out she so that the their them then there they this to up was we were
  what when which who why will with won't you your`.split(/\s+/),
)

/** Assumption: one or two hiragana alone are a particle or an ending. */
const SHORT_HIRAGANA = /^\p{Script=Hiragana}{1,2}$/u
/** A word in Latin letters with what hangs together in it: `OTP-E32`, `can't`, `02:06`. */
const LATIN = /[a-z0-9][a-z0-9'.:_-]*/g
const WORDS = new Intl.Segmenter('ja', { granularity: 'word' })

/**
 * The parts of what was asked that are worth looking for: the words of a Japanese sentence without
 * its particles and endings, English words without the empty ones. Where nothing else is left,
 * everything that was typed is a part.
 */
export function searchParts(asked: string): readonly string[] {
  const text = folded(asked)
  const latin = (text.match(LATIN) ?? []).map((word) => word.replace(/[.:'_-]+$/, ''))
  const words = [...WORDS.segment(text.replace(LATIN, ' '))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment)
  const telling = [
    ...latin.filter((word) => !STOP_WORDS.has(word)),
    ...words.filter((word) => !SHORT_HIRAGANA.test(word)),
  ]
  const parts = telling.length > 0 ? telling : text.split(/\s+/)
  return [...new Set(parts)].filter((part) => part !== '')
}

/**
 * The rows that hold any part of what was asked, those with the most parts first, and among equals
 * those with more of its letters. Full-width letters and digits count as their half-width ones, so
 * that whatever keyboard was used finds the row. Nothing asked: all rows as they stand.
 */
export function searched<T>(
  rows: readonly T[],
  asked: string,
  textOf: (row: T) => string,
): readonly T[] {
  const parts = searchParts(asked)
  if (parts.length === 0) return rows
  return rows
    .map((row) => {
      const text = folded(textOf(row))
      const held = parts.filter((part) => holds(text, part))
      return { row, count: held.length, letters: held.join('').length }
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.letters - a.letters)
    .map(({ row }) => row)
}

/** Whether `part` stands in `text`: Latin letters only from the start of a word, "log" not in "catalogue". */
function holds(text: string, part: string): boolean {
  if (!/^[a-z]/.test(part)) return text.includes(part)
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at === 0 || !/[a-z0-9]/.test(text.charAt(at - 1))) return true
  }
  return false
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").trim()
}
