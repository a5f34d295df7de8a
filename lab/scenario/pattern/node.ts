/** A pattern as a tree. */
export type Node =
  /** One character (code point). */
  | { readonly kind: 'one'; readonly fits: (character: string) => boolean }
  /** A place between two characters. */
  | { readonly kind: 'place'; readonly where: Where }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly of: readonly Node[] }
  /** `most` null: without end. */
  | {
      readonly kind: 'repeat'
      readonly of: Node
      readonly least: number
      readonly most: number | null
    }

export type Where = 'start' | 'end' | 'word-edge' | 'no-word-edge'
