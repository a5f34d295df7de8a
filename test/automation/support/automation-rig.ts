import { request } from 'node:http'
import { type Automation, createAutomation } from '../../../automation/server.ts'
import { createRig, type Rig } from '../../host/support/rig.ts'

export interface Answer {
  readonly status: number
  readonly type: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly bytes: Buffer
  /** Parsed, if it is JSON. */
  readonly json: unknown
}

export interface Sent {
  readonly body?: unknown
  /** Sent unchanged, instead of JSON. */
  readonly raw?: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
  readonly token?: string | null
}

export interface AutomationRig extends Rig {
  readonly automation: Automation
  readonly reported: readonly unknown[]
  /** One request through the real socket; `path` below `/api/v1` unless it begins with `//`. */
  call(method: string, path: string, sent?: Sent): Promise<Answer>
  close(): Promise<void>
}

/** The interface on a real port, over a bench whose disk and clock the test controls. */
export async function createAutomationRig(
  options: Parameters<typeof createRig>[0] & { readonly assets?: string | null } = {},
): Promise<AutomationRig> {
  const rig = createRig({ paused: true, ...options })
  const reported: unknown[] = []
  const automation = await createAutomation({
    host: rig.host,
    port: 0,
    assets: options.assets ?? null,
    schedule: rig.time.schedule,
    report: (error) => reported.push(error),
  })
  return {
    ...rig,
    automation,
    reported,
    call: (method, path, sent = {}) => send(automation, method, path, sent),
    async close() {
      await automation.close()
      await rig.host.close()
    },
  }
}

function send(
  { url, token: own }: Automation,
  method: string,
  path: string,
  { body, raw, headers = {}, token = own }: Sent,
): Promise<Answer> {
  const address = new URL(path.startsWith('//') ? path.slice(1) : `/api/v1${path}`, url)
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  return new Promise((resolve, reject) => {
    const req = request(
      address,
      {
        method,
        agent: false,
        headers: {
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...(content === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
      },
      (res) => {
        const parts: Buffer[] = []
        res.on('data', (part: Buffer) => parts.push(part))
        res.on('error', reject)
        res.on('end', () => {
          const bytes = Buffer.concat(parts)
          const type = String(res.headers['content-type'] ?? '')
          const isJson = type.startsWith('application/json')
          resolve({
            status: res.statusCode ?? 0,
            type,
            headers: res.headers,
            bytes,
            json: isJson && bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined,
          })
        })
      },
    )
    req.on('error', reject)
    req.end(content)
  })
}
