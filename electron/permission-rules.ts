import { ORIGIN } from './asset-path.ts'

export interface PermissionQuestion {
  readonly permission: string
  /** Address or origin of who asks. */
  readonly from: string
  /** `video`, `audio`, `unknown`: only for the permission `media`. */
  readonly media: readonly string[]
}

/**
 * The list of all that a page may ever be granted, and only to our own pages: the webcam (never the
 * microphone) and the screen as a camera. A pasted picture comes with its event and asks for nothing.
 */
export function mayUse({ permission, from, media }: PermissionQuestion): boolean {
  if (from !== ORIGIN && !from.startsWith(`${ORIGIN}/`)) return false
  switch (permission) {
    case 'media':
      return !media.includes('audio')
    case 'display-capture':
      return true
    default:
      return false
  }
}
