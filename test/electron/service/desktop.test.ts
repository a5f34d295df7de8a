import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIO_FILE_LIMIT } from '../../../host/link/program.ts'
import { createServiceRig, PAGE } from '../support/service-rig.ts'

const scenario = { entry: 'a.yaml', files: [['a.yaml', 'tokkun: 1']], cases: null }

describe('an order for evidence', () => {
  it('is carried out when it is whole', async () => {
    const { service, done } = createServiceRig()
    const of = { kind: 'session' }
    await service.makeEvidence({ of, formats: ['html', 'pdf'], language: 'ja' }, PAGE)
    const run = { kind: 'scenarios', scenarios: [scenario] }
    await service.makeEvidence({ of: run, formats: ['xlsx'], language: 'en' }, PAGE)
    await service.cancelEvidence(undefined, PAGE)
    expect(done).toEqual([
      'evidence of session: html pdf',
      'evidence of scenarios: xlsx',
      'cancel evidence',
    ])
  })

  it.each([
    { of: { kind: 'session' }, formats: [], language: 'ja' },
    { of: { kind: 'session' }, formats: ['doc'], language: 'ja' },
    { of: { kind: 'session' }, formats: ['html'], language: 'fr' },
    { of: { kind: 'session' }, formats: ['html'], language: 'ja', path: '/etc/passwd' },
    { of: { kind: 'scenarios', scenarios: [] }, formats: ['html'], language: 'ja' },
    {
      of: {
        kind: 'scenarios',
        scenarios: [{ ...scenario, files: [['a', 'x'.repeat(SCENARIO_FILE_LIMIT + 1)]] }],
      },
      formats: ['html'],
      language: 'ja',
    },
    null,
  ])('is refused otherwise (%#)', async (order) => {
    const { service, done } = createServiceRig()
    expect(await service.makeEvidence(order, PAGE)).toMatchObject({ ok: false, error: 'invalid' })
    expect(done).toEqual([])
  })
})

describe('recent files and automation', () => {
  it('are reached by id and by switch, never by a path', async () => {
    const { service, done } = createServiceRig()
    await service.openRecent('0123456789abcdef', PAGE)
    await service.switchAutomation({ on: true, atStart: false }, PAGE)
    expect(done).toEqual(['recent 0123456789abcdef', 'automation true false'])
  })

  it('do nothing for junk', async () => {
    const { service, done } = createServiceRig()
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (junk) => {
        await expect(service.openRecent(junk, PAGE)).rejects.toThrow('invalid')
        await expect(service.switchAutomation(junk, PAGE)).rejects.toThrow('invalid')
        expect(await service.makeEvidence(junk, PAGE)).toMatchObject({ ok: false })
      }),
      { seed: 5, numRuns: 200 },
    )
    for (const path of ['/etc/passwd', '../x.tokkun', 'x.tokkun']) {
      await expect(service.openRecent(path, PAGE)).rejects.toThrow('invalid')
    }
    expect(done).toEqual([])
  })
})
