/** What a mode wants on the screen, before any pixel: `screen.ts` lays it out. */
export interface View {
  /** Left end of the title bar; may be empty. */
  readonly title: string
  /** The message's number (E002) or a page (1/2), before the battery; null: none. */
  readonly number: string | null
  readonly body: Body
  /** Labels of the softkeys; null: that key does nothing here. */
  readonly left: string | null
  readonly right: string | null
}

/** A name and its value. */
export type Fact = readonly [name: string, value: string]

export type Body =
  /** A message, broken into lines at spaces. `tick` draws one above it. */
  | { readonly kind: 'message'; readonly text: string; readonly tick: boolean }
  /** Digits for a person to copy, in groups of four. */
  | { readonly kind: 'code'; readonly digits: string }
  /** The camera's picture with the aim frame, and a line under it. */
  | { readonly kind: 'viewfinder'; readonly hint: string; readonly bad: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly selected: number }
  /** Names and their values, as many as one screen holds. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }

/** A plain message. */
export function message(text: string): Body {
  return { kind: 'message', text, tick: false }
}

/** While the flash is written. */
export function writing(): View {
  return { title: '', number: null, body: message('Please wait.'), left: null, right: null }
}
