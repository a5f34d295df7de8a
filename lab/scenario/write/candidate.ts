/** A step that may stand for some inputs. */
export interface Candidate {
  readonly step: string | Readonly<Record<string, unknown>>
  /** How many inputs it stands for; 0: it stands for the pause alone. */
  readonly taken: number
  /** So long after the step begins the first of its inputs is given. */
  readonly leadMs: number
}
