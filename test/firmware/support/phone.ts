import { appView, install, stepApp } from '../../../firmware/phone-app/app.ts'
import type {
  AppEffect,
  AppEvent,
  PhoneApp,
  PhoneBlock,
  PhoneView,
  SoftToken,
} from '../../../firmware/phone-app/state.ts'
import { asciiBytes } from '../../../protocol/bytes.ts'
import type { Millis } from '../../../protocol/time.ts'
import { START } from '../../support/setup.ts'

/** What the centre issues for a user; numbers in the form of the source's examples (S3-05). */
export function token(userId = '999800000001', change: Partial<SoftToken> = {}): SoftToken {
  return {
    serviceId: '10112231',
    userId,
    issuer: 'とっくん信用組合',
    secret: asciiBytes(`secret of ${userId}`.padEnd(20, '.')),
    code: { digits: 6, periodSeconds: 60, algorithm: 'sha1' },
    wording: '',
    ...change,
  }
}

/** A phone in use: types, taps and reads what is on the screen. */
export class Phone {
  app: PhoneApp
  readonly effects: AppEffect[] = []
  now: Millis = START

  constructor(app: PhoneApp = install()) {
    this.app = app
  }

  give(event: AppEvent): this {
    const step = stepApp(this.app, event, this.now)
    this.app = step.app
    this.effects.push(...step.effects)
    return this
  }

  /** Types into a field that the screen has; else that is an error of the test. */
  type(field: string, value: string): this {
    if (!this.view.blocks.some((b) => b.kind === 'field' && b.name === field)) {
      throw new Error(`no field ${field} on ${this.view.id}`)
    }
    return this.give({ kind: 'type', field, value })
  }

  /** Taps a button, row or arrow that the screen has; else that is an error of the test. */
  tap(action: string): this {
    if (!this.actions.includes(action)) throw new Error(`no ${action} on ${this.view.id}`)
    return this.give({ kind: 'tap', action })
  }

  /** The three fields of the first start, then 送信. */
  send(serviceId: string, userId: string, password = '1234'): this {
    return this.type('serviceId', serviceId)
      .type('userId', userId)
      .type('password', password)
      .tap('send')
  }

  /** A contract from first start to its code. */
  enrol(arrived: SoftToken, wording = ''): this {
    return this.send(arrived.serviceId, arrived.userId)
      .give({ kind: 'enrolled', token: arrived })
      .tap('next')
      .type('wording', wording)
      .tap('register')
  }

  /** A further contract, from the screen of a code. */
  enrolAnother(arrived: SoftToken): this {
    return this.tap('back').tap('add').enrol(arrived)
  }

  get view(): PhoneView {
    return appView(this.app, this.now)
  }

  get actions(): readonly string[] {
    const { blocks, back } = this.view
    const rows = blocks.flatMap((b) => (b.kind === 'list' ? b.rows.map((row) => row.action) : []))
    const buttons = blocks.flatMap((b) => (b.kind === 'button' ? [b.action] : []))
    return [...(back === null ? [] : [back]), ...buttons, ...rows]
  }

  get code(): Extract<PhoneBlock, { kind: 'code' }> | undefined {
    return this.view.blocks.find((block) => block.kind === 'code')
  }

  /** Every Japanese text on the screen, top to bottom. */
  get texts(): readonly string[] {
    return this.view.blocks.flatMap((block) => {
      if (block.kind === 'text') return [block.text.ja]
      if (block.kind === 'field' || block.kind === 'button') return [block.label.ja]
      if (block.kind === 'list') return block.rows.map((row) => row.title)
      return []
    })
  }

  /** The sentence that says what is wrong; null: nothing is. */
  get error(): { readonly ja: string; readonly en: string } | null {
    const block = this.view.blocks.find((b) => b.kind === 'text' && b.tone === 'error')
    return block?.kind === 'text' ? block.text : null
  }
}
