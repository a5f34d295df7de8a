import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instances } from '../../../firmware/camera-token/camera-token.ts'
import { KEYS } from '../../../firmware/camera-token/state.ts'
import type { Screen } from '../../../firmware/lcd/screen.ts'
import { toHex } from '../../../protocol/bytes.ts'
import { LOGIN, ready, scanning, type3, type4 } from '../support/bank-rig.ts'
import { Rig } from '../support/rig.ts'

const hash = (screen: Screen) => toHex(sha256(screen.pixels)).slice(0, 16)

it('goldens: the same pixels for the same screen', () => {
  const transfer = scanning()
  transfer.scan(type3(transfer))
  const payee = scanning()
  payee.scan(type3(payee))
  payee.press('right')
  const code = scanning()
  code.scan(type3(code))
  code.press('right', 'right')
  const login = scanning()
  login.scan(type3(login, { purpose: 'login', fields: LOGIN }))
  const question = scanning()
  question.scan(type4(question))
  const deleted = scanning()
  deleted.scan(type4(deleted))
  deleted.press('right')
  const low = new Rig({}, 10)
  low.hold()
  const info = ready()
  info.hold()
  info.menuKeys()
  info.press('right', 'left', 'left')
  const rigs = { transfer, payee, code, login, question, deleted, low, info }
  const hashes = Object.fromEntries(
    Object.entries(rigs).map(([name, rig]) => [name, hash(rig.screen)]),
  )
  expect(hashes).toMatchInlineSnapshot(`
    {
      "code": "34da345f08abaed6",
      "deleted": "c8fe81beae876f62",
      "info": "99c5cbbb3f3147cd",
      "login": "81a0231fef998147",
      "low": "dd78ae514fa7b4d8",
      "payee": "01250d2921406284",
      "question": "55438a67f16fa952",
      "transfer": "aad6be9e31c4d5dc",
    }
  `)
})

it('whatever is pressed, scanned, waited for or pulled: no crash, and no code unseen', () => {
  const action = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...KEYS).map((key) => (rig: Rig) => rig.press(key)) },
    fc.constant((rig: Rig) => rig.hold()),
    fc.constant((rig: Rig) => rig.menuKeys()),
    fc.integer({ min: 0, max: 40_000 }).map((ms) => (rig: Rig) => rig.wait(ms)),
    fc
      .integer({ min: 0, max: 100 })
      .map((percent) => (rig: Rig) => rig.give({ kind: 'cells', percent })),
    fc.constant((rig: Rig) => rig.give({ kind: 'power-cut' })),
    {
      weight: 4,
      arbitrary: fc.nat(3).map((id) => (rig: Rig) => {
        const transactionId = new Uint8Array(8).fill(id)
        rig.scan(type3(rig, { transactionId, header: fresh(rig) }))
      }),
    },
    fc.constant((rig: Rig) => rig.scan(type4(rig, { header: fresh(rig) }))),
    fc.constant((rig: Rig) => rig.scan(rig.code1({ licence: 2, header: fresh(rig) }))),
  )
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const rig = scanning()
      const seen = new Set<string>()
      for (const act of actions) {
        const before = rig.mode
        act(rig)
        for (const run of rig.screen.runs) {
          expect(run.x + run.width).toBeLessThanOrEqual(320)
          expect(run.y + run.height).toBeLessThanOrEqual(240)
        }
        seen.add(rig.lcd[0] ?? '')
        // A code comes from the last screen of the details only, by a press.
        if (rig.mode === 'transaction-code' && before !== rig.mode) {
          expect(before).toBe('transaction')
          expect(seen).toContain('Transfer 2/2')
        }
        if (rig.notices('deactivated').length > 0 && rig.notices('committed').length === 1) {
          expect(instances(rig.token)).toEqual([])
        }
      }
    }),
    { seed: 6, numRuns: 150 },
  )
})

function fresh(rig: Rig) {
  const bankId = rig.token.identity.banks[0]?.bankId ?? 0
  return { bankId, issuedAt: Math.floor(rig.now / 1000), ttlMinutes: 3 }
}
