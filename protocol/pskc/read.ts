import { ok, type Result } from '../result.ts'
import { readKey } from './key.ts'
import { type Element, readTree, refusal } from './tree.ts'
import { PSKC_NAMESPACE, type PskcError, type PskcKey } from './types.ts'

/**
 * Reads a key file (RFC 6030) with plain secrets and time-based keys. All of its keys are taken or
 * none: a file half taken in would leave a tester guessing. The first thing wrong is told.
 */
export function readPskc(text: string): Result<readonly PskcKey[], PskcError> {
  const tree = readTree(text)
  if (!tree.ok) return tree
  const wrong = wrongContainer(text, tree.value)
  if (wrong !== null) return wrong
  const packages = childrenOf(tree.value, 'KeyPackage')
  const keys: PskcKey[] = []
  const serials = new Set<string>()
  for (const element of packages) {
    const key = readKey(text, element)
    if (!key.ok) return key
    const { serial } = key.value
    if (serials.has(serial)) return refusal(text, element.at, 'serial-twice', serial)
    serials.add(serial)
    keys.push(key.value)
  }
  return ok(keys)
}

function wrongContainer(
  text: string,
  root: Element,
): { readonly ok: false; readonly error: PskcError } | null {
  if (root.local !== 'KeyContainer') return refusal(text, root.at, 'wrong-root', root.local)
  if (root.namespace !== PSKC_NAMESPACE) {
    return refusal(text, root.at, 'wrong-namespace', root.namespace)
  }
  const version = root.attributes.Version ?? ''
  // RFC 6030, section 4.1: the minor number may grow, the major must be known.
  if (!/^1\.\d{1,3}$/.test(version)) return refusal(text, root.at, 'wrong-version', version)
  if (childrenOf(root, 'KeyPackage').length === 0) return refusal(text, root.at, 'no-key')
  return null
}

function childrenOf(element: Element, local: string): Element[] {
  return element.children.filter(
    (child) => child.local === local && child.namespace === PSKC_NAMESPACE,
  )
}
