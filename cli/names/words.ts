import { policyOf } from '../../bank/policy/institutions/institutions.ts'
import type { WordsOptions } from '../commands/words-options.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { type Entry, type Part, type Section, sectionsOf } from './sections.ts'

/** `tokkun words`: every name that a scenario may use, a line each. */
export async function words(context: Context, options: WordsOptions): Promise<ExitCode> {
  const { institution, only = [], json } = options
  const all = sectionsOf(institution === undefined ? null : policyOf(institution))
  const ids = all.map(({ id }) => id)
  const stranger = only.find((id) => !ids.includes(id))
  if (stranger !== undefined) {
    const text = {
      ja: `「${stranger}」という節はありません（あるのは: ${ids.join(', ')}）。`,
      en: `there is no section "${stranger}" (there are: ${ids.join(', ')}).`,
    }
    return context.stop(text, EXIT.usage)
  }
  const wanted = all.filter(({ id }) => only.length === 0 || only.includes(id))
  if (json === true) context.print(JSON.stringify(wanted))
  else for (const [n, section] of wanted.entries()) printSection(context, section, n > 0)
  return EXIT.ok
}

function printSection({ print, of }: Context, { id, use, title, entries }: Section, gap: boolean) {
  if (gap) print('')
  print(`# ${id}: ${of(title)} (${use})`)
  for (const { name, label, parts } of entries) {
    print(line(name, label === null ? '' : of(label)))
    for (const part of parts) print(`  ${SIGNS[part.kind]} ${line(part.name, of(part.label))}`)
  }
}

/** Before the names of what stands on a page: how a step begins with it. */
const SIGNS: Readonly<Record<Part['kind'], string>> = { action: 'click', field: 'type' }

function line(name: Entry['name'], label: string): string {
  return label === '' || label === name ? name : `${name}  ${label}`
}
