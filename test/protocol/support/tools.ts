import { execFileSync } from 'node:child_process'
import { toHex } from '../../../protocol/bytes.ts'
import type { TotpOptions } from '../../../protocol/totp.ts'
import { type Dice, dice } from '../../support/dice.ts'

/*
 * The usual reference tools: `oathtool` and `pskctool` (OATH Toolkit, Debian packages of these
 * names). Where one is missing the call throws, and the test fails.
 */

/** The codes of `count` steps one after the other, the first that of second `at`. */
export function oathtool(
  secret: Uint8Array,
  code: TotpOptions,
  at: number,
  count: number,
): readonly string[] {
  const out = execFileSync(
    'oathtool',
    [
      `--totp=${code.algorithm.toUpperCase()}`,
      `--digits=${code.digits}`,
      `--time-step-size=${code.periodSeconds}s`,
      `--now=@${at}`,
      `--window=${count - 1}`,
      '-',
    ],
    { encoding: 'utf8', input: `${toHex(secret)}\n`, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  return out.trim().split('\n')
}

/** The output of `pskctool` for a key file, in strict mode; throws if it refuses the file. */
export function pskctool(mode: '--validate' | '--info', file: string): string {
  return execFileSync('pskctool', ['--strict', mode], {
    encoding: 'utf8',
    input: file,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** A random key and form, within what tokens accept. */
function randomKey(from: Dice): { secret: Uint8Array; code: TotpOptions } {
  const whole = (low: number, high: number) => Math.floor(from.between(low, high + 1))
  const algorithms = ['sha1', 'sha256', 'sha512'] as const
  return {
    secret: Uint8Array.from({ length: whole(16, 64) }, () => whole(0, 255)),
    code: {
      digits: whole(6, 8),
      // Mostly the usual ones.
      periodSeconds: from.next() < 0.5 ? (from.next() < 0.5 ? 30 : 60) : whole(1, 3600),
      algorithm: algorithms[whole(0, 2)] ?? 'sha1',
    },
  }
}

/** Many random keys for a seed. */
export function randomKeys(seed: string, count: number): ReturnType<typeof randomKey>[] {
  const from = dice(seed)
  return Array.from({ length: count }, () => randomKey(from))
}
