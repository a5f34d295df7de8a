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
 * microphone), the screen as a camera, and the clipboard for a pasted picture or a copied seed.
 */
export function mayUse({ permission, from, media }: PermissionQuestion): boolean {
  if (from !== ORIGIN && !from.startsWith(`${ORIGIN}/`)) return false
  switch (permission) {
    case 'media':
      return !media.includes('audio')
    case 'display-capture':
    case 'clipboard-read':
    case 'clipboard-sanitized-write':
      return true
    default:
      return false
  }
}
