/**
 * Whether a text holds every word of what was asked, in any order and case: full-width letters and
 * digits count as their half-width ones, so that whatever keyboard was used finds the row.
 */
export function holds(text: string, asked: string): boolean {
  const plain = folded(text)
  return folded(asked)
    .split(/\s+/)
    .every((word) => plain.includes(word))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
