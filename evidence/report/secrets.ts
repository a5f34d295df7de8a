import { isPassword } from '../../lab/telling/labels.ts'
import type { World } from '../../lab/world.ts'

/**
 * Shortest secret that is blacked out; shorter ones would hide other text, as every page has a 1.
 * Assumption: no mock bank has passwords of three characters.
 */
const SHORTEST = 4

/**
 * What must not appear in a report: typed passwords, those of the bank's customers, and the secrets
 * of imported tokens. Collected while the recording is replayed, since only the page shows which of
 * its fields takes a password.
 */
export class Secrets {
  readonly #known = new Set<string>()
  /** Passwords still being typed, by field: half of one is not secret, but occurs in many words. */
  readonly #typing = new Map<string, string>()
  #sorted: readonly string[] = []

  /** The customers' own passwords, including changed ones. */
  meetCustomers({ bank }: World): void {
    for (const { password, confirmPassword } of bank.customers) {
      this.#add(password)
      this.#add(confirmPassword)
    }
  }

  /** `value` was typed into `field` of what `world` shows. */
  meetTyped(world: World, field: string, value: string): void {
    if (isPassword(world, field)) this.#typing.set(field, value)
  }

  /** Typing has ended: the fields are complete. */
  typed(): void {
    for (const value of this.#typing.values()) this.#add(value)
    this.#typing.clear()
  }

  /** A text that contains a token's secret: a PSKC secret, or an `otpauth` code. */
  meet(text: string): void {
    this.#add(text)
    const inCode = /[?&]secret=([^&]+)/i.exec(text)?.[1]
    if (inCode !== undefined) this.#add(inCode)
  }

  /** The text with every secret as dots. */
  hide(text: string): string {
    let hidden = text
    for (const secret of this.#sorted) hidden = hidden.replaceAll(secret, '••••••')
    return hidden
  }

  #add(text: string): void {
    if (text.length < SHORTEST || this.#known.has(text)) return
    this.#known.add(text)
    // Longest first: one secret may be the beginning of another.
    this.#sorted = [...this.#known].sort((a, b) => b.length - a.length)
  }
}
