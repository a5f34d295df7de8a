import { POLICY_FIELDS } from '../../bank/policy/fields.ts'
import { policyOf } from '../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { EXPECTATIONS } from '../../scenario/expectations/expectations.ts'
import { FACTS } from '../../scenario/facts.ts'
import { PRESETS } from '../../scenario/presets/presets.ts'
import { KNOWN, namesOf } from '../../scenario/reference/known-names.ts'
import type { Named, NamedScreen } from '../../scenario/reference/tour.ts'
import type { Context } from '../context.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'

/** `tokkun words`: every name that a scenario may use, one per line. */
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

/** Prefix of the names of things on a page: the beginning of a step for it. */
const SIGNS: Readonly<Record<Part['kind'], string>> = { action: 'click', field: 'type' }

function line(name: Entry['name'], label: string): string {
  return label === '' || label === name ? name : `${name}  ${label}`
}

export interface WordsOptions {
  readonly institution?: string
  readonly only?: readonly string[]
  readonly json?: boolean
  readonly lang?: string
}

/** A name in a list; its label for people if that says more than the name. */
export interface Entry {
  readonly name: string
  readonly label: Bilingual | null
  /** Its parts: for a page its buttons and fields. */
  readonly parts: readonly Part[]
}

export interface Part {
  readonly kind: 'action' | 'field'
  readonly name: string
  readonly label: Bilingual
}

/** One list of names that scenarios may use. */
export interface Section {
  readonly id: string
  /** Where in a scenario the names go. */
  readonly use: string
  readonly title: Bilingual
  readonly entries: readonly Entry[]
}

/** Every list; with an institution, its own pages, mails and presets instead of all ids. */
export function sectionsOf(policy: Policy | null): readonly Section[] {
  return [...placesOf(policy), ...sameEverywhere()]
}

/** What one institution has, with its labels; for all institutions only the ids. */
function placesOf(policy: Policy | null): readonly Section[] {
  const found =
    policy === null
      ? {
          pages: KNOWN.pages.map(plain),
          menu: [],
          screens: KNOWN.screens.map(plain),
          mails: KNOWN.mails.map(plain),
          alerts: KNOWN.alerts.map(plain),
          presets: PRESETS.map(({ id, label }) => ({ name: id, label, parts: [] })),
        }
      : met(policy)
  return [
    section(
      'pages',
      'expect page',
      '画面と、そのボタン・欄',
      'pages with their buttons and fields',
      found.pages,
    ),
    ...(found.menu.length === 0
      ? []
      : [
          section(
            'menu',
            'click',
            'メニュー（どの画面でも）',
            'the menu, on most pages',
            found.menu,
          ),
        ]),
    section('mails', 'open mail, expect mail', 'メール', 'mails', found.mails),
    section('alerts', 'expect alert', 'メッセージ番号', 'messages', found.alerts),
    section(
      'screens',
      'expect phone',
      'スマートフォンの画面',
      'screens of the phone',
      found.screens,
    ),
    section('presets', 'given: presets', '開始状態', 'start states', found.presets),
  ]
}

function met(policy: Policy) {
  const names = namesOf(policy)
  const words = new Map(names.alerts.map(({ name, label }) => [name, label]))
  return {
    pages: names.pages.map(place),
    menu: names.menu.map(named),
    screens: names.screens.map(place),
    mails: names.mails.map(named),
    // Also those not met on the walk: somebody will make that mistake.
    alerts: KNOWN.alerts.map((name) => ({ name, label: words.get(name) ?? null, parts: [] })),
    presets: names.presets.map(named),
  }
}

function sameEverywhere(): readonly Section[] {
  return [
    section('audits', 'expect audit', '銀行の記録', 'the bank’s records', KNOWN.audits.map(plain)),
    section(
      'expect',
      'expect',
      '期待できること',
      'what can be expected',
      EXPECTATIONS.map(explained),
    ),
    section('facts', 'expect state', '状態の項目', 'facts of the state', FACTS.map(explained)),
    section(
      'waits',
      'wait for',
      '待てる出来事',
      'what can be waited for',
      KNOWN.deadlines.map(plain),
    ),
    section('slips', 'type otp with', '打ち間違い', 'slips of the finger', KNOWN.slips.map(plain)),
    section(
      'strangers',
      'place, given: desk',
      '他所のトークン',
      'tokens from elsewhere',
      KNOWN.strangers.map(plain),
    ),
    section('forms', 'hand in', '窓口の書類', 'forms for the branch', KNOWN.forms.map(plain)),
    section('users', 'log in as', '利用者', 'users', KNOWN.users.map(plain)),
    section(
      'policy',
      'given: policy',
      '金融機関の設定',
      'settings of an institution',
      POLICY_FIELDS.map(({ path, label }) => ({ name: path, label, parts: [] })),
    ),
  ]
}

function section(
  id: string,
  use: string,
  ja: string,
  en: string,
  entries: readonly Entry[],
): Section {
  return { id, use, title: { ja, en }, entries }
}

function plain(name: string): Entry {
  return { name, label: null, parts: [] }
}

function named({ name, label }: Named): Entry {
  return { name, label, parts: [] }
}

function explained({ name, explains }: { name: string; explains: Bilingual }): Entry {
  return { name, label: explains, parts: [] }
}

function place({ id, title, actions, fields }: NamedScreen): Entry {
  const parts = [
    ...actions.map((one): Part => ({ kind: 'action', ...one })),
    ...fields.map((one): Part => ({ kind: 'field', ...one })),
  ]
  return { name: id, label: title, parts }
}
