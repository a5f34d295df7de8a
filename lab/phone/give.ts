import type { Millis } from '../../protocol/time.ts'
import type { Applied, Input, Phone, World } from '../types.ts'
import { tellApp } from '../wires.ts'
import { changedPhone } from './phone.ts'
import { tapPhone } from './tap.ts'

type PhoneInput = Extract<Input, { kind: `phone-${string}` }>

/** What is done with the phone: on its own screens here, within the app by the app. */
export function givePhone(world: World, input: PhoneInput, at: Millis): Applied {
  const { phone } = world
  const inApp = phone.place === 'app' && phone.app !== null
  switch (input.kind) {
    case 'phone-tap':
      return inApp && input.action !== 'home'
        ? tellApp(world, { kind: 'tap', action: input.action }, at)
        : held(world, tapPhone(phone, input.action))
    case 'phone-type':
      return inApp
        ? tellApp(world, { kind: 'type', field: input.field, value: input.value }, at)
        : held(world, { ...phone, typed: { ...phone.typed, [input.field]: input.value } })
    case 'phone-scan':
      return inApp ? tellApp(world, { kind: 'scan', text: input.text }, at) : held(world, phone)
    case 'phone-clock':
      return held(world, { ...phone, clockOffsetMs: Math.round(input.offsetSeconds * 1000) })
    case 'phone-change':
      return held(world, changedPhone(phone))
    default:
      return input satisfies never
  }
}

function held(world: World, phone: Phone): Applied {
  return { world: { ...world, phone }, events: [] }
}
