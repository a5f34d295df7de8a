import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SENTENCES, STATUS } from '../../automation/problems.ts'
import { TAGS } from '../../automation/route.ts'
import { BASE, ROUTES } from '../../automation/routes.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { blocksIn } from '../docs/pages.ts'
import { setup } from '../host/support/rig.ts'
import { type AutomationRig, createAutomationRig } from './support/automation-rig.ts'

const PAGE = new URL('../../docs/automation.md', import.meta.url)
const UPDATE = process.env.UPDATE_SCHEMAS === '1'

const NAMES: Readonly<Record<(typeof TAGS)[number], string>> = {
  token: 'Tokens / トークン',
  bank: 'The bank’s page / 銀行の画面',
  phone: 'The phone / スマートフォン',
  desk: 'The desk / 机の上',
  clock: 'Clock and waiting / 時計と待機',
  fault: 'Faults / 故障',
  session: 'Sessions / セッション',
  state: 'The whole bench / ベンチ全体',
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function both({ ja, en }: Bilingual): string {
  return `${en} / ${ja}`
}

function operations(): string {
  return TAGS.map((tag) => {
    const rows = ROUTES.filter((route) => route.tag === tag).map(({ method, path, summary }) =>
      row([`\`${method} ${path}\``, both(summary)]),
    )
    return `### ${NAMES[tag]}\n\n| | |\n| --- | --- |\n${rows.join('\n')}\n`
  }).join('\n')
}

function refusals(): string {
  const rows = Object.entries(SENTENCES).map(([code, told]) =>
    row([
      `\`${code}\``,
      String(STATUS[code as keyof typeof STATUS]),
      both(told).replaceAll('{}', '…'),
    ]),
  )
  return `| \`error\` | Status | |\n| --- | --- | --- |\n${rows.join('\n')}\n`
}

function drawn(text: string): string {
  const parts = { operations: operations(), refusals: refusals() }
  return Object.entries(parts).reduce(
    (whole, [name, part]) =>
      whole.replace(
        new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`),
        () => `<!-- ${name} -->\n\n${part}\n<!-- /${name} -->`,
      ),
    text,
  )
}

let rig: AutomationRig

beforeEach(async () => {
  rig = await createAutomationRig({ setup: setup('1') })
})
afterEach(async () => {
  await rig.close()
  expect(rig.reported).toEqual([])
})

interface Call {
  readonly method: string
  readonly path: string
  readonly body: string
}

/** The calls of a block of the page, in order. */
function callsIn(block: string): readonly Call[] {
  return [...block.matchAll(/\bcall ([A-Z]+) '?([^\s'|)]+)'?(?: ('.*'))?/g)].map(
    ([, method = '', path = '', body = '']) => ({ method, path, body }),
  )
}

describe('the page about the interface', () => {
  it('lists every operation and every refusal (UPDATE_SCHEMAS=1 writes them)', () => {
    if (UPDATE) writeFileSync(PAGE, drawn(readFileSync(PAGE, 'utf8')))
    const text = readFileSync(PAGE, 'utf8')
    expect(text).toBe(drawn(text))
    expect(text).toContain(`\`${BASE}\``)
  })

  it('has calls that all work, one after the other', async () => {
    const blocks = blocksIn(readFileSync(PAGE, 'utf8'), 'sh').map(callsIn)
    expect(blocks.map(({ length }) => length)).toEqual([0, 19, 0, 10])
    let code = ''
    for (const { method, path, body } of blocks.flat()) {
      const raw = body.replaceAll("'", '').replaceAll('$CODE', code)
      const got = await rig.call(method, path, raw === '' ? {} : { raw })
      expect(got.status, `${method} ${path} ${raw}: ${got.bytes.toString()}`).toBe(200)
      if (path === '/tokens/0/lcd') code = (got.json as { code: string }).code
      if (path === '/facts') expect(got.json).toMatchObject({ tokens: [{ activated: 1 }, {}] })
    }
  })
})
