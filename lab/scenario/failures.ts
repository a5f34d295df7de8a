import type { CaseResult, StepResult } from './types.ts'

/** The step that decided a case's verdict, and those that failed beside it. */
export interface Failures {
  /** null: it passed, or it never came to a step. */
  readonly deciding: StepResult | null
  /** Soft expectations that failed as well, in their order. */
  readonly others: readonly StepResult[]
}

/**
 * What failed in a case. A step that nobody could do decides above everything: it ended the case.
 * So does an expectation after which nothing was done any more. Else all that failed was soft, and
 * the first of them is the one to look at.
 */
export function failuresOf({ steps }: Pick<CaseResult, 'steps'>): Failures {
  const failed = steps.filter(({ status }) => status === 'failed')
  const isCutOff = steps.some(({ status }) => status === 'skipped')
  const deciding =
    failed.find(({ kind }) => kind === 'action') ?? (isCutOff ? failed.at(-1) : failed[0]) ?? null
  return { deciding, others: failed.filter((step) => step !== deciding) }
}
