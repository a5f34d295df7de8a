import { down, labThrowingAt, nameOf, type Rig, START, typed, up } from './rig.ts'

export const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A session as the first version of the program wrote it. */
export const VERSION_1 = [
  `{"format":"tokkun-session","version":1,"setup":{"seed":"9","start":${START},"institution":"camera-token"}}`,
  `{"at":${START},"input":{"kind":"key-down","token":0,"key":"centre"}}`,
  `{"at":${START + 2000},"input":{"kind":"time"}}`,
  `{"at":${START + 2100},"input":{"kind":"key-up","token":0,"key":"centre"}}`,
  '',
].join('\n')
export const OLD = '20261120T010000000Z-9.tokkun'

/** A session with a branch, closed or not. */
export async function session(rig: Rig): Promise<string> {
  await rig.host.input(down)
  await rig.host.input(up)
  await rig.host.input(typed('a'))
  await rig.host.command({ kind: 'go-to', place: { branch: 1, inputs: 2 } })
  await rig.host.input(typed('b'))
  return rig.disk.text(await nameOf(rig))
}

export async function state({ host }: Rig) {
  const { session, history, clock, world, interrupted } = await host.snapshot()
  return { session, history, clock, world, interrupted }
}

/** The first input's line with one digit of its hash changed. */
export function tampered(text: string): string {
  return text.replace(/"state":"(.)/, (_, digit) => `"state":"${digit === '0' ? '1' : '0'}`)
}

/** Rules that throw for a token that does not exist. */
export const pickyLab = labThrowingAt((input) => 'token' in input && input.token > 100)
