import type { Node, Where } from './node.ts'

/** A machine of many states at once (Thompson, "Regular expression search algorithm", 1968). */
type Step =
  | { readonly kind: 'one'; readonly fits: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'place'; readonly where: Where; readonly next: number }
  | { readonly kind: 'ways'; readonly to: number[] }
  | { readonly kind: 'found' }

/** How many steps the machine of a pattern has, at most; counts are written out. */
export function stepsOf(node: Node): number {
  switch (node.kind) {
    case 'one':
    case 'place':
      return 1
    case 'row':
      return node.parts.reduce((sum, part) => sum + stepsOf(part), 1)
    case 'choice':
      return node.of.reduce((sum, one) => sum + stepsOf(one), 1)
    case 'repeat':
      return (stepsOf(node.of) + 1) * (node.most ?? node.least + 1) + 1
    default:
      return node satisfies never
  }
}

/** Whether the pattern is found in a text. Time: steps of the pattern times length of the text. */
export function matcher(node: Node): (text: string) => boolean {
  const steps: Step[] = [{ kind: 'found' }]
  const first = build(steps, node, 0)
  return (text) => {
    const characters = [...text]
    let now: ReadonlySet<number> = new Set()
    for (let at = 0; ; at++) {
      const here = reached(steps, [...now, first], { characters, at })
      if (here.has(0)) return true
      const character = characters[at]
      if (character === undefined) return false
      now = after(steps, here, character)
    }
  }
}

/** Adds the steps of a node, which lead on to `next`; answers where they begin. */
function build(steps: Step[], node: Node, next: number): number {
  const add = (step: Step): number => steps.push(step) - 1
  switch (node.kind) {
    case 'one':
    case 'place':
      return add({ ...node, next })
    case 'row':
      return node.parts.reduceRight((then, part) => build(steps, part, then), next)
    case 'choice':
      return add({ kind: 'ways', to: node.of.map((one) => build(steps, one, next)) })
    case 'repeat': {
      const { of, least, most } = node
      let begin = next
      if (most === null) {
        const to = [next]
        begin = add({ kind: 'ways', to })
        to.push(build(steps, of, begin))
      }
      for (let n = least; n < (most ?? least); n++) {
        begin = add({ kind: 'ways', to: [next, build(steps, of, begin)] })
      }
      for (let n = 0; n < least; n++) begin = build(steps, of, begin)
      return begin
    }
    default:
      return node satisfies never
  }
}

interface Spot {
  readonly characters: readonly string[]
  readonly at: number
}

/** All steps that are reached from these without a further character. */
function reached(steps: readonly Step[], from: readonly number[], spot: Spot): ReadonlySet<number> {
  const seen = new Set(from)
  // A set's loop also visits what is added on the way.
  for (const index of seen) {
    const step = steps[index]
    if (step?.kind === 'ways') for (const to of step.to) seen.add(to)
    if (step?.kind === 'place' && isAt(step.where, spot)) seen.add(step.next)
  }
  return seen
}

function after(
  steps: readonly Step[],
  here: ReadonlySet<number>,
  character: string,
): ReadonlySet<number> {
  const next = new Set<number>()
  for (const index of here) {
    const step = steps[index]
    if (step?.kind === 'one' && step.fits(character)) next.add(step.next)
  }
  return next
}

function isAt(where: Where, { characters, at }: Spot): boolean {
  const isWord = (character: string | undefined): boolean => /^\w$/u.test(character ?? '')
  const isEdge = isWord(characters[at - 1]) !== isWord(characters[at])
  switch (where) {
    case 'start':
      return at === 0
    case 'end':
      return at === characters.length
    case 'word-edge':
      return isEdge
    case 'no-word-edge':
      return !isEdge
    default:
      return where satisfies never
  }
}
