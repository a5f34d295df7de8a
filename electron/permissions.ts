import type { Session } from 'electron'
import { mayUse } from './permission-rules.ts'

/** Webcam and screen for our own pages; nothing for anyone else. */
export function setupPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    callback(mayUse({ permission, from: details.requestingUrl, media }))
  })
  session.setPermissionCheckHandler((_contents, permission, from, details) => {
    const media = details.mediaType === undefined ? [] : [details.mediaType]
    return mayUse({ permission, from, media })
  })
}
