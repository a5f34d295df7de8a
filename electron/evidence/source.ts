import { HISTORY_LIMIT, type HostLink } from '../../host/link.ts'
import type { Stamped } from '../../lab/inputs.ts'
import type { Job } from './messages.ts'

type SessionJob = Extract<Job['of'], { kind: 'session' }>

/** The session as the views show it now: the inputs of the shown branch up to the shown place. */
export async function shownSession(
  host: Pick<HostLink, 'snapshot' | 'history' | 'exportSession'>,
): Promise<SessionJob> {
  const { session, history } = await host.snapshot()
  const { place, marks } = history
  const inputs: Stamped[] = []
  for (let from = 1; from <= place.inputs; from += HISTORY_LIMIT) {
    const to = Math.min(from + HISTORY_LIMIT - 1, place.inputs)
    const entries = await host.history(place.branch, from, to)
    for (const { at, input } of entries) inputs.push({ at, input })
    // Shorter than asked for: the bench has gone on to another session meanwhile.
    if (entries.length < to - from + 1) break
  }
  const { name, text } = await host.exportSession({ secrets: false })
  return {
    kind: 'session',
    source: {
      kind: 'session',
      title: name.replace(/\.tokkun$/, ''),
      setup: session.setup,
      inputs,
      marks: marks.filter(
        (mark) => mark.place.branch === place.branch && mark.place.inputs <= place.inputs,
      ),
      verdict: session.verdict,
      text,
    },
  }
}
