import type { Page } from '../../../bank/page.ts'

/** The button that Enter presses: the first primary one below the first field, else the first. */
export function enterAction(page: Page): string | null {
  const fields = page.blocks.findIndex((block) => block.kind === 'fields')
  const primaries = page.blocks.flatMap((block, index) =>
    block.kind === 'buttons'
      ? block.buttons
          .filter(({ tone }) => tone === 'primary' || tone === 'danger')
          .map((b) => ({ index, b }))
      : [],
  )
  const chosen = primaries.find(({ index }) => index > fields) ?? primaries[0]
  return chosen?.b.action ?? null
}
