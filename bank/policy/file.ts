import * as z from 'zod'
import { err, ok, type Result } from '../../protocol/result.ts'
import { type PolicyProblem, policyProblems } from './problems.ts'
import { checkRules, POLICY_RULES } from './rules.ts'
import { type Policy, policyShape } from './schema.ts'
import { policyMeta } from './sections/field.ts'

/** Name by which an institution's file is told from other JSON. */
const POLICY_FORMAT = 'tokkun-institution'
const POLICY_VERSION = 1
/** Where editors find the schema, from a file beside `assets/`. */
const POLICY_SCHEMA_PATH = 'assets/schemas/institution.schema.json'

/** In characters. Assumption: more than any institution needs. */
const LONGEST_FILE = 256 * 1024

/** A file: the policy's own keys, and before them what kind of file it is. */
const fileSchema = z
  .strictObject({
    $schema: z.string().max(1000).optional(),
    format: z.literal(POLICY_FORMAT),
    version: z.literal(POLICY_VERSION),
    ...policyShape.shape,
  })
  .superRefine(checkRules)

/**
 * Reads an institution's file. Refused with every problem that was found, each with the path of the
 * value at fault (`fees.additional`; '' is the whole file), a reason and a sentence that says what
 * to do. The rules over several values are looked at once every value is
 * there and of the right kind.
 */
export function readPolicy(text: string): Result<Policy, readonly PolicyProblem[]> {
  if (text.length > LONGEST_FILE) return err([WHOLE_FILE.tooLong])
  const json = parsed(text)
  if (!json.ok) return err([WHOLE_FILE.notJson])
  const file = json.value
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return err([WHOLE_FILE.notAnObject])
  }
  const read = fileSchema.safeParse(file, { reportInput: true })
  if (!read.success) return err(policyProblems(read.error))
  const { $schema: _, format: _format, version: _version, ...policy } = read.data
  return ok(policy)
}

/**
 * The file of an institution: always the same keys in the same order, so that two versions can be
 * compared. Throws on a policy that `checkPolicy` refuses.
 */
export function writePolicy(policy: Policy): string {
  const head = { $schema: POLICY_SCHEMA_PATH, format: POLICY_FORMAT, version: POLICY_VERSION }
  return `${JSON.stringify({ ...head, ...policyShape.parse(policy) }, null, 2)}\n`
}

/**
 * The JSON Schema of an institution's file; titles and descriptions are the editor's. What JSON
 * Schema cannot say, the rules over several values, is told in words in `$comment`; `readPolicy`
 * checks them.
 */
export function institutionJsonSchema(): unknown {
  const schema = z.toJSONSchema(fileSchema, {
    override: ({ jsonSchema, zodSchema }) => {
      const meta = policyMeta.get(zodSchema)
      if (meta === undefined) return
      jsonSchema.title = meta.label.en
      if (meta.hint.en !== '') jsonSchema.description = meta.hint.en
    },
  })
  return {
    ...schema,
    title: 'An institution of the Tokkun bench',
    $comment: `Also checked: ${POLICY_RULES.map(({ path, text }) => `${path}: ${text.en}`).join(' ')} No list holds the same twice.`,
  }
}

function parsed(text: string): Result<unknown, 'not-json'> {
  try {
    // A byte order mark is what Windows' editors put first.
    return ok(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch {
    return err('not-json')
  }
}

/** The file as a whole is not an institution. */
const WHOLE_FILE = {
  notJson: whole(
    'not-json',
    'JSONとして読み取れません。カンマや引用符、かっこの対応を確認してください。',
    'This is no JSON. Check commas, quotation marks and brackets.',
  ),
  tooLong: whole(
    'too-long',
    'ファイルが大きすぎます。金融機関の設定ファイルを選択してください。',
    "The file is too large to be an institution's.",
  ),
  notAnObject: whole(
    'not-an-object',
    '金融機関の設定ファイルではありません。「{」で始まるファイルを選択してください。',
    "This is no institution's file: it begins with {.",
  ),
} as const

function whole(reason: string, ja: string, en: string): PolicyProblem {
  return { path: '', reason, text: { ja, en }, suggestion: null }
}
