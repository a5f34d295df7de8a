import { spawn } from 'node:child_process'

/** Asks the system for its browser; where there is none the address is on the screen. */
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
