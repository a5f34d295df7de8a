import type { Expectation } from './expectation.ts'
import { LCD_EXPECTATIONS } from './lcd.ts'
import { PAGE_EXPECTATIONS } from './page.ts'
import { WORLD_EXPECTATIONS } from './world.ts'

/** Everything that can be expected: parser, JSON schema and reference read this one table. */
export const EXPECTATIONS: readonly Expectation[] = [
  ...LCD_EXPECTATIONS,
  ...PAGE_EXPECTATIONS,
  ...WORLD_EXPECTATIONS,
]

const BY_NAME: ReadonlyMap<string, Expectation> = new Map(
  EXPECTATIONS.map((one) => [one.name, one]),
)

/** The expectation with this name, or null. */
export function expectationNamed(name: string): Expectation | null {
  return BY_NAME.get(name) ?? null
}
