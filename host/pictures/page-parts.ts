/** Where a page's content stands: x and width, px. */
export interface Column {
  readonly x: number
  readonly width: number
}

/** What the customer has filled in, and how required fields are marked; a mail has neither. */
export interface Filled {
  readonly fields: Readonly<Record<string, string>>
  readonly requiredMark: string
}

/** Width of a form's and a list's left column, px (renderer/styles/bank-form.css). */
export const LABEL_WIDTH = 200
