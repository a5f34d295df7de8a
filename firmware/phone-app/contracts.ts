import type { PhoneApp, SoftToken } from './types.ts'

/** Contract number `index`. Throws RangeError where there is none: a screen is of one that is there. */
export function contractAt(app: PhoneApp, index: number): SoftToken {
  const token = app.contracts[index]
  if (token === undefined) throw new RangeError(`no contract ${index}`)
  return token
}

/** トークン表示名: who issued it, and the wording that the user added [S3-42, S3-43]. */
export function displayName(token: SoftToken): string {
  const name = token.issuer === '' ? token.userId : token.issuer
  return token.wording === '' ? name : `${name} ${token.wording}`
}

/** Why a further contract cannot be taken; null: it can. */
export function obstacle(
  app: PhoneApp,
  token: Pick<SoftToken, 'serviceId' | 'userId'> & { readonly issuer?: string },
): 'full' | 'twice' | null {
  if (app.contracts.some((held) => same(held, token))) return 'twice'
  return isFull(app) ? 'full' : null
}

/** At most ten contracts on one phone [S4-06]. */
export function isFull(app: PhoneApp): boolean {
  return app.contracts.length >= app.maxContracts
}

/** Numbers are the centre's; a contract that came by 2-D code has none, so its issuer counts. */
function same(held: SoftToken, token: Parameters<typeof obstacle>[1]): boolean {
  if (held.serviceId !== token.serviceId || held.userId !== token.userId) return false
  return held.serviceId !== '' || held.issuer === token.issuer
}
