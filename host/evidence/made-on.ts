import type { MadeOn } from './types.ts'

/** This machine and these programs. `version`: Tokkun's own, which only its programs know. */
export function madeHere(version: string): MadeOn {
  return {
    version,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    electron: process.versions.electron ?? null,
  }
}
