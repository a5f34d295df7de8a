import { EXPECTATIONS } from '../expectations/expectations.ts'
import { FACTS } from '../facts.ts'
import { PRESETS } from '../presets/presets.ts'
import { SLIP_NAMES } from '../screens/codes.ts'
import { WORDS } from '../words/vocabulary.ts'
import { plainTemplate, WORD_GROUPS, type WordGroup } from '../words/word.ts'
import { KNOWN } from './known-names.ts'

const GROUP_NAMES: Readonly<Record<WordGroup, string>> = {
  token: 'Token / トークン',
  code: 'Codes / 番号と二次元コード',
  page: "The bank's page / 金融機関のページ",
  mail: 'Mail / メール',
  phone: 'Phone / スマートフォン',
  time: 'Time / 時間',
  branch: 'Branch / 窓口',
  fault: 'Faults / 障害',
}

/** The tables of `docs/scenarios.md` by their name there, made from the vocabulary. */
export function referenceTables(): Readonly<Record<string, string>> {
  return {
    words: words(),
    expectations: expectations(),
    facts: facts(),
    presets: presets(),
    names: names(),
  }
}

function words(): string {
  return WORD_GROUPS.map((group) => {
    const rows = WORDS.filter((word) => word.group === group).map(
      ({ name, phrases, explains, schema }) => [
        code(name),
        phrases.map(({ template }) => code(plainTemplate(template))).join('<br>'),
        Object.keys(schema.shape).map(code).join(', '),
        `${explains.ja}<br>${explains.en}`,
      ],
    )
    return `### ${GROUP_NAMES[group]}\n\n${table(['Key', 'Short forms', 'Arguments', 'What it does'], rows)}`
  }).join('\n\n')
}

function expectations(): string {
  return table(
    ['Key', 'Values', 'What is expected'],
    EXPECTATIONS.map(({ name, examples, explains }) => [
      code(name),
      examples.map(code).join('<br>'),
      `${explains.ja}<br>${explains.en}`,
    ]),
  )
}

function facts(): string {
  return table(
    ['Fact', '内容', 'What it tells'],
    FACTS.map(({ name, explains }) => [code(name), explains.ja, explains.en]),
  )
}

function presets(): string {
  return table(
    ['Preset', '開始状態', 'Start state'],
    PRESETS.map(({ id, label, explains }) => [
      code(id),
      `${label.ja}: ${explains.ja}`,
      `${label.en}: ${explains.en}`,
    ]),
  )
}

/** Names that are the same at every institution; `tokkun words` lists the longer ones. */
function names(): string {
  const list = (all: readonly string[]): string => all.map(code).join(', ')
  const slips = KNOWN.slips.map((slip) => `${code(slip)} (${SLIP_NAMES[slip]})`).join(', ')
  return table(
    ['Where', 'Names'],
    [
      ['`type otp with <slip>`', slips],
      ['`wait for <what>`', list(KNOWN.deadlines)],
      ['`place <what>`, `given.desk`', list(KNOWN.strangers)],
      ['`hand in <form>`', list(KNOWN.forms)],
      ['`log in as <user>`', list(KNOWN.users)],
      ['`expect page`', list(KNOWN.pages)],
      ['`expect mail`', list(KNOWN.mails)],
      ['`expect audit`', list(KNOWN.audits)],
      ['`expect: {phone: {screen: …}}`', list(KNOWN.screens)],
    ],
  )
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
