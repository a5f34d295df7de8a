import { printedSerial } from '../../../protocol/codes.ts'
import { factPages } from '../drawing/body.ts'
import { readFlash } from '../flash.ts'
import { bankLabel, slotOf } from '../instances.ts'
import { type Fact, go, type ModeDefinition, QUIET } from '../mode.ts'
import type { CameraToken, Instance, Mode } from '../state.ts'
import { homeOf } from './home.ts'

// The real menu also offers a language; this one speaks English only.
const ITEMS = ['Token Info', 'Exit'] as const

/** Opened from off by holding left and centre. Left moves [device-facts], right is `OK`. */
export function menu(mode: Extract<Mode, { name: 'menu' }>): ModeDefinition {
  return {
    ...QUIET,
    view: () => ({
      title: 'Menu',
      number: null,
      body: { kind: 'list', items: ITEMS, selected: mode.item },
      left: '▲▼',
      right: 'OK',
    }),
    left: (context) => go(context, { name: 'menu', item: (mode.item + 1) % ITEMS.length }),
    right: (context) =>
      go(context, mode.item === 0 ? { name: 'token-info', page: 0 } : homeOf(context.token)),
  }
}

/** Facts about the token and each of its activations. Left turns the page, right is back to the menu. */
export function tokenInfo(mode: Extract<Mode, { name: 'token-info' }>): ModeDefinition {
  return {
    ...QUIET,
    view: ({ token }) => {
      const pages = pagesOf(token)
      return {
        title: 'Token Info',
        number: `${mode.page + 1}/${pages.length}`,
        body: { kind: 'facts', facts: pages[mode.page] ?? [] },
        left: '▲▼',
        right: 'OK',
      }
    },
    left: (context) =>
      go(context, { name: 'token-info', page: (mode.page + 1) % pagesOf(context.token).length }),
    right: (context) => go(context, { name: 'menu', item: 0 }),
  }
}

function pagesOf(token: CameraToken): readonly (readonly Fact[])[] {
  const { identity, model, battery, flash } = token
  const { width, height } = model.lcd
  const { instances } = readFlash(flash)
  const groups: readonly (readonly Fact[])[] = [
    // The token code comes first: customers tell several tokens apart by it.
    [
      ['Token code', identity.tokenCode],
      ['Serial', printedSerial(identity.serial)],
    ],
    [
      ['Firmware', model.firmwareVersion],
      ['Battery', `${wholePercent(battery)} %`],
      ['Activations', instances.length.toString()],
    ],
    ...instances.map((instance) => factsOf(token, instance)),
  ]
  return groups.flatMap((facts) => factPages(facts, width, height))
}

/** What tells one activation from the others; its number is the one that E017 asks about. */
function factsOf(token: CameraToken, { bankId, licence, seq }: Instance): readonly Fact[] {
  return [
    ['Bank', bankLabel(token, bankId)],
    ['Activation', licence.toString()],
    ['Slot / sequence number', `${slotOf(licence)} / ${seq}`],
  ]
}

/** Rounds up, so that only empty batteries show 0 %. */
function wholePercent(battery: number): number {
  return battery <= 0 ? 0 : Math.max(1, Math.round(battery))
}
