import { join } from 'node:path'
import { app, type UtilityProcess, utilityProcess } from 'electron'
import { madeHere } from '../../evidence/report/evidence.ts'
import type { Host } from '../../host/host.ts'
import { HISTORY_LIMIT, type HostLink } from '../../host/link/host-link.ts'
import type { EvidenceMade, EvidenceProgress, EvidenceRequest } from '../../host/link/program.ts'
import { systemCode } from '../../host/ports.ts'
import type { Stamped } from '../../lab/inputs.ts'
import { chooseEvidencePaths } from '../files/dialogs.ts'
import { type EvidencePaths, namesOf, writeWhole } from '../files/safe-file.ts'
import { printPdf } from './print.ts'
import type { Job, Said } from './process.ts'

/** Makes evidence on order, one at a time, in a process of its own: the bench goes on meanwhile. */
interface EvidenceMaker {
  make(request: EvidenceRequest): Promise<EvidenceMade>
  cancel(): void
}

type Made = Extract<Said, { kind: 'made' }>

const CALLED_OFF = { ok: false, error: 'called-off' } as const

export function createEvidenceMaker(ports: {
  readonly host: Promise<Host>
  readonly log: (problem: string) => void
  readonly progress: (progress: EvidenceProgress) => void
}): EvidenceMaker {
  let running: AbortController | null = null

  async function make(request: EvidenceRequest): Promise<EvidenceMade> {
    if (running !== null) return { ok: false, error: 'busy' }
    const order = new AbortController()
    running = order
    try {
      return await carryOut(request, order.signal)
    } catch (error) {
      if (order.signal.aborted) return CALLED_OFF
      ports.log(`evidence: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
      return { ok: false, error: 'failed', detail: messageOf(error) }
    } finally {
      running = null
    }
  }

  async function carryOut(request: EvidenceRequest, signal: AbortSignal): Promise<EvidenceMade> {
    const job = await jobOf(request, await ports.host)
    const formats = [...new Set(request.formats)]
    const places = await chooseEvidencePaths(nameOf(job), formats, request.language)
    if (places === null) return CALLED_OFF
    const said = await inProcess(job, signal, ports.progress)
    if (said.kind !== 'made') return { ok: false, error: said.kind, detail: said.detail }
    return writeAll(said, places, signal)
  }

  async function writeAll(
    made: Made,
    places: EvidencePaths,
    signal: AbortSignal,
  ): Promise<EvidenceMade> {
    for (const [format, path] of places) {
      ports.progress({ what: format, done: 0, total: 1 })
      const content = await contentOf(format, made, signal)
      signal.throwIfAborted()
      try {
        await writeWhole(path, content, 'usual')
      } catch (error) {
        return { ok: false, error: 'not-saved', detail: systemCode(error) }
      }
    }
    return { ok: true, ...namesOf(places) }
  }

  return { make, cancel: () => running?.abort() }
}

async function contentOf(
  format: EvidenceRequest['formats'][number],
  { html, xlsx }: Made,
  signal: AbortSignal,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return html ?? ''
    case 'pdf':
      return printPdf(html ?? '', signal)
    case 'xlsx':
      return xlsx ?? new Uint8Array()
    default:
      return format satisfies never
  }
}

async function jobOf({ of, formats, language }: EvidenceRequest, host: Host): Promise<Job> {
  return {
    of: of.kind === 'session' ? await shownSession(host) : of,
    html: formats.includes('html') || formats.includes('pdf'),
    xlsx: formats.includes('xlsx'),
    language,
    madeOn: madeHere(app.getVersion()),
  }
}

/** What the files are called at first: as the session, or as the first scenario. */
function nameOf({ of }: Job): string {
  if (of.kind === 'session') return of.source.title
  const entry = of.scenarios[0]?.entry ?? ''
  const file =
    entry
      .split('/')
      .at(-1)
      ?.replace(/\.ya?ml$/i, '') ?? ''
  const plain = file.replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, '-').slice(0, 80)
  return plain === '' ? 'evidence' : plain
}

/** Runs the job in a process of its own; ends it when the order is called off. */
function inProcess(
  job: Job,
  signal: AbortSignal,
  progress: (progress: EvidenceProgress) => void,
): Promise<Exclude<Said, { kind: 'progress' }>> {
  return new Promise((resolve, reject) => {
    const worker: UtilityProcess = utilityProcess.fork(
      join(import.meta.dirname, 'evidence.js'),
      [],
      { serviceName: 'Tokkun evidence', stdio: 'ignore' },
    )
    const stop = (): void => {
      worker.kill()
      reject(signal.reason)
    }
    const done = (): void => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop, { once: true })
    // Typed by what our own process sends; nobody else can.
    worker.on('message', (said: Said) => {
      if (said.kind === 'progress') return progress(said.progress)
      done()
      resolve(said)
      worker.kill()
    })
    worker.once('exit', (code) => {
      done()
      reject(new Error(`the process that makes evidence ended (${code})`))
    })
    worker.postMessage(job)
  })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

type SessionJob = Extract<Job['of'], { kind: 'session' }>

/** The session as the views show it now: the inputs of the shown branch up to the shown place. */
async function shownSession(
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
