import * as z from 'zod'
import { NO_CONNECTION } from '../../lab/faults/no-connection.ts'
import { ALERT_CODES } from '../../lab/scenario/names/alert-codes.ts'
import { MAIL_TEMPLATES, PAGE_IDS } from '../../lab/scenario/names/bank-names.ts'

const text = z.string().min(1).max(500)

/** What is waited for: everything that is named must hold at one moment. */
export const conditionSchema = z.strictObject({
  token: z.int().min(0).optional().describe('Whose LCD, state and mode; 0 where nothing is said.'),
  state: z.enum(['on', 'off']).optional().describe('Of the token.'),
  mode: text.optional().describe('Of the token: `device-code`, `camera`, `off` …'),
  text: text.optional().describe('A part of the LCD’s text.'),
  page: z
    .enum([...PAGE_IDS, NO_CONNECTION])
    .optional()
    .describe('Name of the bank’s page.'),
  pageText: text.optional().describe('A part of the page’s text, in either language.'),
  alert: z.enum(ALERT_CODES).optional().describe('Code of a message on the page.'),
  mail: z
    .enum(['*', ...MAIL_TEMPLATES])
    .optional()
    .describe('Template of an unread mail; `*`: any unread mail.'),
  settled: z.literal(true).optional().describe('Nothing is under way: holds at once.'),
})

export type Condition = z.infer<typeof conditionSchema>
