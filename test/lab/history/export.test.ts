import { describe, expect, it } from 'vitest'
import { policies } from '../../../bank/policy/institutions/institutions.ts'
import { codeIn, Hands } from '../../../lab/hands.ts'
import { exportRedacted, exportWhole } from '../../../lab/history/export.ts'
import { replayJournal } from '../../../lab/history/replay.ts'
import { blackenAll, createBlackening } from '../../../lab/history/secrets.ts'
import type { ImportedToken, Input } from '../../../lab/inputs.ts'
import { FIRST_HALF } from '../../../lab/walks/activation.ts'
import { LOG_IN, walk } from '../../../lab/walks/step.ts'
import { wholeWay } from '../../../lab/walks/whole-way.ts'
import { setup } from '../../support/setup.ts'
import { historyOf, journalIn, rules } from '../support/history-rig.ts'

const header = { setup: setup(), paused: false }
const bytesOf = (text: string) => new TextEncoder().encode(text)

function given(act: (hands: Hands) => void) {
  const hands = new Hands(setup())
  act(hands)
  return historyOf(hands.inputs)
}

/** What the blacked-out file has instead of these inputs. */
function redacted(act: (hands: Hands) => void) {
  const history = given(act)
  const exported = exportRedacted(header, history, rules)
  const journal = journalIn(bytesOf(exported.text))
  return { ...exported, journal, inputs: journal.inputs.map(({ input }) => input) }
}

const valuesIn = (inputs: readonly Input[]) =>
  inputs.flatMap((input) => (input.kind === 'type' ? input.value : []))

const fob: ImportedToken = {
  serial: '12345678',
  secretHex: '0123456789abcdef0123456789abcdef01234567',
  digits: 6,
  periodSeconds: 60,
  algorithm: 'sha1',
  expires: null,
}

describe('a session given away without secrets', () => {
  it.each(policies)(
    'goes the same whole way at $id, with its own passwords and codes',
    (policy) => {
      const own = { ...setup(), institution: policy.id }
      const hands = new Hands(own)
      walk(hands, wholeWay(policy))
      const history = historyOf(hands.inputs, own)
      const exported = exportRedacted({ ...header, setup: own }, history, rules)
      expect(exported.changesAt).toBeNull()
      const { verdict } = replayJournal(journalIn(bytesOf(exported.text)))
      expect(verdict).toMatchObject({ kind: 'verified', inputs: hands.inputs.length })
      // The one password that a customer chooses is that of a phone's start of use.
      const chosen = hands.inputs.filter(
        ({ input }) =>
          (input.kind === 'type' && input.field.startsWith('startPassword')) ||
          (input.kind === 'phone-type' && input.field === 'password'),
      )
      expect(exported.redacted).toBe(chosen.length)
      if (chosen.length > 0) return
      const whole = exportWhole({ setup: own, paused: false, redacted: true }, history).text
      expect(exported.text).toBe(whole)
    },
  )

  it('blacks out another password key by key, in its own classes, alike where it was alike', () => {
    const {
      inputs,
      text,
      redacted: count,
      changesAt,
    } = redacted((hands) => {
      hands.type('password', 'Geheim-77')
      hands.type('password', '')
      hands.type('password', 'Geheim-78')
    })
    const values = valuesIn(inputs)
    expect(text).not.toContain('Geheim')
    expect(count).toBe(18)
    expect(changesAt).toBeNull()
    const first = values.find((value) => value.length === 9) ?? ''
    const second = values.at(-1) ?? ''
    expect(first).toMatch(/^[A-Z][a-z]{5}[^A-Za-z0-9][0-9]{2}$/)
    expect(second.slice(0, 8)).toBe(first.slice(0, 8))
    expect(second).not.toBe(first)
    values.slice(0, 9).forEach((value, n) => {
      expect(value).toBe(first.slice(0, n + 1))
    })
  })

  it('does not tell the first letters of a password that begins like one of the bank’s', () => {
    const { inputs } = redacted((hands) => hands.type('password', 'Hanako-mine'))
    expect(valuesIn(inputs)[0]).not.toBe('H')
    const kept = redacted((hands) => hands.type('password', 'Hanako-2026'))
    expect(kept.redacted).toBe(0)
  })

  it('leaves what is no secret field alone', () => {
    expect(redacted((hands) => hands.type('userId', 'Geheim-77')).redacted).toBe(0)
  })

  it('replaces texts of codes that the bench did not show', () => {
    const { inputs, redacted: count } = redacted((hands) => {
      hands.give({ kind: 'scan', token: 0, source: 'webcam', text: 'https://mine.example/?k=Ab3' })
      hands.give({ kind: 'phone-scan', text: 'otpauth://totp/me?secret=JBSWY3DP' })
    })
    expect(count).toBe(2)
    expect(JSON.stringify(inputs)).not.toMatch(/mine|JBSWY3DP|Ab3/)
  })

  it('makes imported key-fobs worthless, with the same serial', () => {
    const { inputs, journal } = redacted((hands) => {
      hands.give({ kind: 'import-tokens', tokens: [fob] })
      hands.longPress(1)
    })
    const [first] = inputs
    if (first?.kind !== 'import-tokens') throw new Error('no import')
    const [token] = first.tokens
    expect(token).toMatchObject({ ...fob, secretHex: expect.stringMatching(/^[0-9a-f]{40}$/) })
    expect(token?.secretHex).not.toBe(fob.secretHex)
    expect(replayJournal(journal).verdict.kind).toBe('verified')
  })

  it('is verified by its own checks, and tells from where it goes another way', () => {
    const { changesAt, journal, inputs } = redacted((hands) => {
      walk(hands, [LOG_IN, ...FIRST_HALF.slice(0, 4)])
      const mailed = codeIn(hands.world.desk.mailbox.at(-1)?.mail.blocks ?? []) ?? ''
      expect(hands.mode()).toBe('camera')
      // One character is another: the token says so. Blacked out it is no code of any bank.
      hands.scan(`${mailed.slice(0, -1)}${mailed.endsWith('0') ? '1' : '0'}`)
      hands.press('right')
    })
    expect(replayJournal(journal).verdict).toMatchObject({
      kind: 'verified',
      inputs: inputs.length,
    })
    const scan = inputs.findIndex(({ kind }) => kind === 'scan') + 1
    expect(changesAt).toEqual({ branch: 1, inputs: scan })
  })
})

describe('blackening', () => {
  it('keeps the class of every character and never leaves two apart as one', () => {
    const { blacken } = createBlackening()
    const pairs = ['a1', 'a2', 'b1', 'Ａ１', 'あア', 'ｱ漢', '--', '1111', '2222']
    const seen = pairs.map(blacken)
    expect(new Set(seen).size).toBe(pairs.length)
    expect(seen[0]).toMatch(/^[a-z][0-9]$/)
    expect(seen[3]).toMatch(/^[Ａ-Ｚ][０-９]$/)
    expect(seen[4]).toMatch(/^[ぁ-ゖ][ァ-ヺ]$/)
    expect(blacken('a1')).toBe(seen[0])
    expect(blacken('')).toBe('')
  })

  it('of a single text keeps its length and its signs’ places', () => {
    expect(blackenAll('OTA1:Zz9')).toMatch(/^[A-Z]{3}[0-9][^A-Za-z0-9][A-Z][a-z][0-9]$/)
  })
})
