import type { Command, HostLink } from '../host/link.ts'
import type { MenuActions } from './menu-template.ts'

/** The menu's clock entries, carried out on the host. `refused` hears when there is nothing to wait for. */
export function clockActions(
  host: Promise<Pick<HostLink, 'snapshot' | 'command'>>,
  refused: () => void,
): MenuActions['clock'] {
  return (what) => {
    void host.then(async (link) => {
      const { clock } = await link.snapshot()
      const ack = await link.command(commandFor(what, clock.speed))
      if (!ack.ok) refused()
    })
  }
}

function commandFor(what: Parameters<MenuActions['clock']>[0], speed: 0 | 1 | 10): Command {
  switch (what) {
    case 'pause':
      return { kind: 'speed', speed: speed === 0 ? 1 : 0 }
    case 'normal':
      return { kind: 'speed', speed: 1 }
    case 'fast':
      return { kind: 'speed', speed: 10 }
    case 'next-deadline':
      return { kind: 'next-deadline' }
    default:
      return what satisfies never
  }
}
