import type { Ack, Command } from '../../host/link.ts'
import type { Input } from '../../lab/types.ts'
import { bridgeInUse, snapshotNow } from './bench.ts'
import { addToast } from './toasts.ts'

/** Gives an input to the bench; a refusal becomes a toast. Resolves true when it was taken. */
export function send(input: Input): Promise<boolean> {
  return settle(bridgeInUse().input(input))
}

/** Gives the host a command; a refusal becomes a toast. Resolves true when it was obeyed. */
export function order(command: Command): Promise<boolean> {
  return settle(bridgeInUse().command(command))
}

/** The snapshot of a jump may come a little after its answer, ms. Ours. */
const SNAPSHOT_MS = 60

/** More deadlines than this do not lie on the way to a form's day: session and token at most. */
const MOST_JUMPS = 10

/** Jumps from deadline to deadline until virtual time has come to `at`. */
export async function passTimeTo(at: number): Promise<void> {
  for (let jumps = 0; jumps < MOST_JUMPS && snapshotNow().world.now < at; jumps++) {
    if (!(await order({ kind: 'next-deadline' }))) return
    await new Promise((resolve) => setTimeout(resolve, SNAPSHOT_MS))
  }
}

/** A sentence that has a form for it (`…_detail` in the locales) tells the detail; others leave it. */
function withDetail(detail: string | undefined): Readonly<Record<string, string>> {
  return detail === undefined || detail === '' ? {} : { context: 'detail', detail }
}

async function settle(asked: Promise<Ack>): Promise<boolean> {
  try {
    const ack = await asked
    if (ack.ok) return true
    addToast({ tone: 'error', key: `errors.${ack.error}`, params: withDetail(ack.detail) })
  } catch {
    // The channel itself broke: the host is gone or restarting.
    addToast({ tone: 'error', key: 'errors.host-gone', params: {} })
  }
  return false
}
