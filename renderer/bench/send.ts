import type { Ack, Command } from '../../host/link/host-link.ts'
import type { Input } from '../../lab/inputs.ts'
import { addToast } from '../ui/Toasts.tsx'
import { bridgeInUse, snapshotNow } from './snapshot.ts'

/** Gives an input to the bench; a refusal becomes a toast. Resolves true when it was taken. */
export function send(input: Input): Promise<boolean> {
  return settle(bridgeInUse().input(input))
}

/** Gives the host a command; a refusal becomes a toast. Resolves true when it was obeyed. */
export function order(command: Command): Promise<boolean> {
  return settle(bridgeInUse().command(command))
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

/** Stops the virtual clock, or lets it run in real time. */
export function togglePause(): void {
  void order({ kind: 'speed', speed: snapshotNow().clock.speed === 0 ? 1 : 0 })
}
