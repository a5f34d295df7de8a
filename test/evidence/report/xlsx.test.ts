import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceSource, Language } from '../../../evidence/report/evidence.ts'
import { makeEvidence } from '../../../evidence/report/make-evidence.ts'
import { elementsOf } from '../support/markup.ts'
import { activations, ports, session } from '../support/sources.ts'
import { filesIn } from '../support/zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function workbook(source: EvidenceSource, language: Language = 'ja'): Promise<Uint8Array> {
  const made = await makeEvidence(source, { ...ports(language), formats: ['xlsx'] })
  const bytes = made.ok ? made.value.files[0]?.bytes : undefined
  if (bytes === undefined) throw new Error('no workbook')
  return bytes
}

describe('the workbook', { timeout: 60_000 }, () => {
  let bytes: Uint8Array
  let files: ReadonlyMap<string, Uint8Array>
  beforeAll(async () => {
    bytes = await workbook(activations())
    files = await filesIn(bytes)
  })

  const text = (name: string) => new TextDecoder().decode(files.get(name))

  it('is made of well-formed parts', () => {
    const parts = [...files.keys()].filter((name) => /\.(xml|rels)$/.test(name))
    expect(parts.length).toBeGreaterThan(8)
    for (const part of parts) expect(elementsOf(text(part)).length, part).toBeGreaterThan(0)
  })

  it('has the three sheets, the first in the form that is filed', () => {
    const sheets = elementsOf(text('xl/workbook.xml')).filter(({ name }) => name === 'sheet')
    expect(sheets.map(({ attributes }) => attributes.name)).toEqual([
      '結果の要約',
      '手順',
      '実行環境',
    ])
    const words = text('xl/sharedStrings.xml')
    for (const word of [
      '試験項目',
      '期待結果',
      '実績',
      '判定',
      '実施日時',
      '実施者',
      '不合格',
      'NG',
    ]) {
      expect(words).toContain(`>${word}<`)
    }
  })

  it('counts cases by verdict, and names who tested on what', async () => {
    expect(text('xl/sharedStrings.xml')).toContain('不合格 (2件中 合格1・不合格1・実行不能0)')
    const signed = await makeEvidence(activations(), {
      ...ports(),
      formats: ['xlsx'],
      tester: '山田',
      environment: 'UAT環境',
    })
    if (!signed.ok) throw new Error('no workbook')
    const [only] = signed.value.files
    const parts = await filesIn(only?.bytes ?? new Uint8Array())
    const words = new TextDecoder().decode(parts.get('xl/sharedStrings.xml'))
    for (const word of ['山田', '試験環境', 'UAT環境']) expect(words).toContain(`>${word}<`)
  })

  it('has the pictures of the steps, with their text', () => {
    const pictures = [...files.keys()].filter((name) => name.startsWith('xl/media/'))
    const png = files.get(pictures[0] ?? '')
    expect([...(png ?? []).slice(1, 4)]).toEqual([...Buffer.from('PNG')])
    const named = elementsOf(text('xl/drawings/drawing2.xml')).filter(
      ({ name }) => name === 'xdr:cNvPr',
    )
    // A picture that appears in step after step is in the file once.
    expect(named.length).toBeGreaterThan(2 * pictures.length)
    const used = elementsOf(text('xl/drawings/_rels/drawing2.xml.rels')).flatMap(
      ({ attributes }) => attributes.Target ?? [],
    )
    expect(used.map((target) => target.slice(1)).sort()).toEqual(pictures.sort())
    expect(named.some(({ attributes }) => /Device code/.test(attributes.descr ?? ''))).toBe(true)
  })

  it('holds no formula, whatever a name begins with', async () => {
    const named = { ...session(), title: '=HYPERLINK("http://x")' }
    const all = await filesIn(await workbook(named))
    for (const [name, part] of all) {
      if (name.startsWith('xl/worksheets/')) {
        expect(new TextDecoder().decode(part)).not.toMatch(/<f>|<f /)
      }
    }
  })

  it('opens in LibreOffice, which makes a PDF of it', async () => {
    writeFileSync(join(folder, 'run.xlsx'), bytes)
    writeFileSync(join(folder, 'session.xlsx'), await workbook(session(), 'en'))
    // A profile of its own: LibreOffice opens each only once at a time.
    const profile = pathToFileURL(join(folder, 'profile')).href
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'run.xlsx'),
        join(folder, 'session.xlsx'),
      ],
      { stdio: 'ignore' },
    )
    for (const name of ['run.pdf', 'session.pdf']) {
      const pdf = readFileSync(join(folder, name))
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      // It contains the pictures: the summary alone has a few thousand bytes.
      expect(pdf.length).toBeGreaterThan(100_000)
    }
  }, 120_000)
})
