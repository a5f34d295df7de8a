import * as z from 'zod'
import { FORM_KINDS } from '../../bank/books/branch.ts'
import { userOf } from '../context.ts'
import { userName, type Word, word } from './word.ts'

/** What is done at the branch's counter. */
export const BRANCH_WORDS: readonly Word[] = [
  word({
    name: 'hand-in',
    group: 'branch',
    phrases: ['hand in <form> for <user>[ for <device>]', 'hand in <form>'],
    main: 'form',
    shape: {
      form: z.enum(FORM_KINDS),
      user: userName.optional(),
      device: z.enum(['camera-token', 'key-fob', 'phone-app']).optional(),
    },
    explains: [
      '窓口に書類を提出する（省略すると tokkun01 の分）。申込ではトークンの種類も。',
      'Hands a form in at the branch; for tokkun01 unless told. An application names the kind of token.',
    ],
    says: ({ form, user = 'tokkun01', device }) => [
      `窓口に書類を提出する: ${form}（${user}${device === undefined ? '' : `、${device}`}）`,
      `hand in ${form} for ${user}${device === undefined ? '' : ` for ${device}`}`,
    ],
    act(context, { form, user = 'tokkun01', device }) {
      const person = userOf(context, user)
      if (!person.ok) return person.error
      context.hands.handIn(form, user, device)
      return null
    },
  }),
]
