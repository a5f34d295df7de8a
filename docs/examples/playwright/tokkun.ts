import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { components, paths } from './tokkun-api.d.ts'

/** A small client: paths, bodies and answers are typed by the OpenAPI document. */

type Method = 'get' | 'post' | 'put' | 'delete'
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>
type Part<O, K extends string> = O extends { parameters: Record<K, infer T> } ? T : undefined
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } }
  ? B
  : undefined
type Answer<O> = O extends { responses: { 200: { content: { 'application/json': infer A } } } }
  ? A
  : unknown
interface Given<O> {
  readonly path?: Part<O, 'path'>
  readonly query?: Part<O, 'query'>
  readonly body?: Body<O>
}

/** What the bench refused, with its sentence and what could have been given instead. */
export class Refused extends Error {
  constructor(readonly problem: components['schemas']['Problem']) {
    const { error, message, where, choices } = problem
    super(`${error}: ${message.en} (${where}) ${choices?.join(', ') ?? ''}`)
  }
}

export class Tokkun {
  constructor(
    readonly url: string,
    readonly token: string,
  ) {}

  /** The address that lets a browser in: its first answer sets a cookie. `view`: bench, bank, token. */
  page(view: 'bench' | 'bank' | 'token' = 'bench'): string {
    return `${this.url}/?token=${this.token}&view=${view}`
  }

  async call<M extends Method, P extends keyof paths>(
    method: M,
    path: P,
    { path: parts = undefined, query = undefined, body = undefined }: Given<Operation<P, M>> = {},
  ): Promise<Answer<Operation<P, M>>> {
    const address = new URL(filled(path, parts ?? {}), this.url)
    for (const [name, value] of Object.entries(query ?? {})) {
      address.searchParams.set(name, String(value))
    }
    return this.#send(address, {
      method: method.toUpperCase(),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    })
  }

  /** Shows the token's camera a picture, such as a screenshot of the bank's page. */
  scanPicture(png: Uint8Array, token = 0): Promise<{ readonly text: string }> {
    return this.#send(new URL(`/api/v1/tokens/${token}/scan-picture`, this.url), {
      method: 'POST',
      body: new Uint8Array(png),
      headers: { 'Content-Type': 'image/png' },
    })
  }

  /** The recording so far, a `.tokkun` file for a ticket; `npx tokkun replay` reads it. */
  async sessionFile(): Promise<Buffer> {
    const response = await this.#fetch(new URL('/api/v1/session/file?secrets=true', this.url))
    return Buffer.from(await response.arrayBuffer())
  }

  async #send<T>(address: URL, init: RequestInit): Promise<T> {
    return (await this.#fetch(address, init)).json()
  }

  async #fetch(address: URL, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, Authorization: `Bearer ${this.token}` }
    const response = await fetch(address, { ...init, headers })
    if (!response.ok) throw new Refused(await response.json())
    return response
  }
}

function filled(path: string, parts: object): string {
  const values = new Map(Object.entries(parts))
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values.get(name)))
}

/** In a suite of your own: where the checkout of Tokkun lies. */
const PROGRAM =
  process.env.TOKKUN ?? fileURLToPath(new URL('../../../tools/tokkun.mjs', import.meta.url))

/** Runs `tokkun serve` with its clock stopped and a folder of its own; `stop` ends it. */
export async function startTokkun(): Promise<{ tokkun: Tokkun; stop: () => Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'tokkun-'))
  const args = [PROGRAM, 'serve', '--paused', '--seed', '1', '--data', data]
  const program = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  // The first line tells where it listens.
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(program.stdout).once('line', resolve)
    program.once('exit', (code) => reject(new Error(`tokkun serve ended with ${code}`)))
  })
  const { url, token } = JSON.parse(line)
  return {
    tokkun: new Tokkun(url, token),
    async stop() {
      program.kill('SIGINT')
      await exited
      await rm(data, { recursive: true, force: true })
    },
  }
}
