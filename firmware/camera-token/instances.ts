import { FLASH_INSTANCES, type FlashContent, HIGHEST_ROOM, type Highest } from './flash.ts'
import type { CameraToken, Instance } from './state.ts'

/** Which registration of a customer a licence belongs to: its upper 16 bits. */
export function slotOf(licence: number): number {
  return licence >>> 16
}

/** Whether both belong to one slot of one bank, so that one replaces the other. */
function sameSlot(a: Highest, b: Pick<Highest, 'bankId' | 'licence'>): boolean {
  return a.bankId === b.bankId && slotOf(a.licence) === slotOf(b.licence)
}

/** The highest numbers ever committed for the slot that `of` belongs to; null: none. */
export function highestOf(
  content: FlashContent,
  of: Pick<Highest, 'bankId' | 'licence'>,
): Highest | null {
  return content.highest.find((h) => sameSlot(h, of)) ?? null
}

/** The instance with just this licence of this bank. */
export function findInstance(
  content: FlashContent,
  bankId: number,
  licence: number,
): Instance | null {
  return content.instances.find((i) => i.bankId === bankId && i.licence === licence) ?? null
}

/** Whether an instance of that slot can be kept: it replaces an old one, or there is room. */
export function hasRoom(
  token: CameraToken,
  content: FlashContent,
  of: Pick<Highest, 'bankId' | 'licence'>,
): boolean {
  const others = content.instances.filter((i) => !sameSlot(i, of)).length
  return others < Math.min(token.model.maxInstances, FLASH_INSTANCES)
}

/** One instance per slot: a later registration replaces the earlier one [S0-44]. */
export function withInstance(content: FlashContent, instance: Instance): FlashContent {
  const { bankId, licence, seq } = instance
  const instances = [...content.instances.filter((i) => !sameSlot(i, instance)), instance]
  const others = content.highest.filter((h) => !sameSlot(h, instance))
  return { instances, highest: forgetting([...others, { bankId, licence, seq }], instances) }
}

/** Without that instance; its numbers stay, so that its old messages are not taken again. */
export function withoutInstance(content: FlashContent, instance: Instance): FlashContent {
  return { ...content, instances: content.instances.filter((i) => !sameSlot(i, instance)) }
}

/**
 * Assumption: numbers of deleted instances are kept while there is room; then those without a new
 * registration for longest are dropped first.
 */
function forgetting(
  highest: readonly Highest[],
  instances: readonly Instance[],
): readonly Highest[] {
  let spare = highest.length - HIGHEST_ROOM
  return highest.filter((h) => {
    const gone = spare > 0 && !instances.some((i) => sameSlot(i, h))
    if (gone) spare -= 1
    return !gone
  })
}

/** What the LCD calls a bank: the name it was given at manufacture, or its id in hex. */
export function bankLabel(token: CameraToken, bankId: number): string {
  const known = token.identity.banks.find((b) => b.bankId === bankId)
  return known?.name ?? bankId.toString(16).toUpperCase().padStart(8, '0')
}
