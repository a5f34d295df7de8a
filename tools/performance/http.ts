import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../automation/serve.ts'
import { type Figure, figure } from './figures.ts'

const WARM = 300
const PRESSES = 3_000

/**
 * A button pressed by a program: over HTTP, one request after the other on one connection, each
 * answered when the bench has settled and the press is on the disk.
 */
export async function httpFigures(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tokkun-bench-'))
  const served = await serve({ dataDir, assets: null, seed: 'bench' })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const post = (path: string, body: unknown) => send(served.url, served.token, agent, path, body)
  try {
    await post('/tokens/0/power', { on: true })
    // Through menu and screens: what is shown changes with every press.
    const press = (n: number) => post('/tokens/0/press', { key: n % 5 === 4 ? 'left' : 'right' })
    for (let n = 0; n < WARM; n++) await press(n)
    const began = performance.now()
    for (let n = 0; n < PRESSES; n++) await press(n)
    const perSecond = (PRESSES / (performance.now() - began)) * 1000
    return [figure('press → settled over HTTP, one connection', perSecond, 'presses/s', '≥ 1000')]
  } finally {
    agent.destroy()
    await served.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function send(url: string, token: string, agent: Agent, path: string, body: unknown) {
  const json = JSON.stringify(body)
  return new Promise<void>((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(json),
    }
    const asked = request(new URL(`/api/v1${path}`, url), { method: 'POST', agent, headers })
    asked.on('error', reject)
    asked.on('response', (answer) => {
      answer.resume()
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve()
        else reject(new Error(`${path} was answered by ${answer.statusCode}`))
      })
    })
    asked.end(json)
  })
}
