import type { CameraToken } from '../../firmware/types.ts'

/** Key of what the token's present screen means, for people who do not read its English. */
export function glossKeyOf(token: CameraToken | undefined): string | null {
  const mode = token?.run?.mode.name
  return mode === undefined ? null : `gloss.${mode}`
}
