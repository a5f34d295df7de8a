/** Why the lines of a session's file from `line` on (counted from 1, the header's) are not used. */
export interface JournalDamage {
  readonly line: number
  readonly why:
    | 'torn'
    | 'not-json'
    | 'bad-input'
    | 'time-goes-back'
    /** A branch that is not there, or not that long, or there already. */
    | 'bad-branch'
    /** A bookmark at no place, or one that is not there, or too many. */
    | 'bad-mark'
}
