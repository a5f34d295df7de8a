import * as z from 'zod'
import { isPolicyPath, POLICY_ENTRIES } from './policy-fields.ts'
import { fileShape } from './policy-json.ts'
import { POLICY_RULES } from './policy-rules.ts'

/**
 * The JSON Schema of an institution's file, made from the zod schema: titles and descriptions come
 * from the editor's table. What JSON Schema cannot say, the rules over several values, is told in
 * words in `$comment`; `readPolicy` checks them.
 */
export function institutionJsonSchema(): unknown {
  const schema = z.toJSONSchema(fileShape, {
    override: ({ jsonSchema, path }) => {
      const name = path.filter((step) => step !== 'properties').join('.')
      if (!isPolicyPath(name)) return
      const { label, hint } = POLICY_ENTRIES[name]
      jsonSchema.title = label.en
      if (hint.en !== '') jsonSchema.description = hint.en
    },
  })
  return {
    ...schema,
    title: 'An institution of the Tokkun bench',
    $comment: `Also checked: ${POLICY_RULES.map(({ path, text }) => `${path}: ${text.en}`).join(' ')} No list holds the same twice.`,
  }
}
