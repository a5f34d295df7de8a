/**
 * Why a one-time password was refused, as only somebody sees who knows bank, tokens and clocks
 * alike. A support desk asks the customer for what this tells at once (device-facts, rows 2, 6, 7,
 * 13, 20).
 */
export interface RefusedCode {
  readonly why: /** Right, and used already (S1-04). */
    | 'used'
    /** The serial is stopped: no code counts. */
    | 'stopped'
    /** What another token on the desk shows; `serial` is that token's. */
    | 'other-token'
    /** What the right token showed some time ago. */
    | 'old'
    /** What the right token shows, whose clock is too far off. */
    | 'clock'
    /** What the right token shows, by a clock that is right enough: the bank's own is wrong. */
    | 'bank-clock'
    /** The shown code with two neighbours swapped, or one digit mistyped. */
    | 'slip'
    /** No token on the desk shows anything like it. */
    | 'unknown'
  readonly serial: string | null
  /** For `clock` and `bank-clock`: how wrong it is; left out where that cannot be told. */
  readonly off?: ClockOff
}

/** How far a token's clock is from what the bank expects of it; or, for `bank-clock`, the bank's. */
export interface ClockOff {
  readonly minutes: number
  /** false: it is behind. */
  readonly ahead: boolean
  /** Its codes are older than one that was accepted already: they are void, though never typed. */
  readonly void: boolean
}
