import { spawn } from 'node:child_process'
import type { Bilingual } from '../../protocol/bilingual.ts'

/** Opens the system's browser; if there is none, the address is on the screen. */
export function openInBrowser(address: string): void {
  const [program, args] = OPENERS[process.platform] ?? ['xdg-open', []]
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

const OPENERS: Partial<Readonly<Record<NodeJS.Platform, readonly [string, readonly string[]]>>> = {
  darwin: ['open', []],
  win32: ['explorer.exe', []],
}

/** Why a port cannot be used; `code`: the system's error code. */
export function portProblem(port: number, code: string): Bilingual {
  return {
    ja: `ポート ${port} で待ち受けられません（${code}）。--port で別の番号にしてください。`,
    en: `port ${port} cannot be listened at (${code}); choose another one with --port.`,
  }
}
