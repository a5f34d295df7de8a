import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../host/link/host-link.ts'
import { decodeWire } from '../../host/link/wire.ts'
import { type AutomationRig, createAutomationRig } from './support/automation-rig.ts'

let rig: AutomationRig

beforeEach(async () => {
  rig = await createAutomationRig()
})
afterEach(() => rig.close())

interface Heard {
  readonly event: string
  readonly id: string
  readonly data: string
}

interface Stream {
  /** Resolves with the next message; rejects when the stream has ended. */
  next(): Promise<Heard>
  /** Resolves when the server has ended it. */
  readonly ended: Promise<void>
  close(): void
}

function listen(path: string): Promise<Stream> {
  const { url, token } = rig.automation
  const heard: Heard[] = []
  const asking: ((message: Heard) => void)[] = []
  let text = ''
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}` }
    const req = request(new URL(`/api/v1${path}`, url), { headers, agent: false }, (res) => {
      expect(res.headers['content-type']).toBe('text/event-stream')
      const ended = new Promise<void>((end) => res.on('close', end))
      res.on('error', () => undefined)
      res.setEncoding('utf8')
      res.on('data', (part: string) => {
        text += part
        const messages = text.split('\n\n')
        text = messages.pop() ?? ''
        for (const message of messages) {
          const fields = message.split('\n').map((line) => line.slice(line.indexOf(': ') + 2))
          const [event = '', id = '', data = ''] = fields
          const ask = asking.shift()
          if (ask === undefined) heard.push({ event, id, data })
          else ask({ event, id, data })
        }
      })
      resolve({
        next() {
          const first = heard.shift()
          if (first !== undefined) return Promise.resolve(first)
          return new Promise((next) => asking.push(next))
        },
        ended,
        close: () => req.destroy(),
      })
    })
    req.on('error', reject)
    req.end()
  })
}

const press = () => rig.call('POST', '/tokens/0/press', { body: { key: 'left' } })

describe('the stream of changes', () => {
  it('tells the state of now, then each change in short and what happened', async () => {
    const stream = await listen('/events')
    const first = await stream.next()
    expect(first.event).toBe('change')
    expect(JSON.parse(first.data)).toMatchObject({ inputs: 0, page: 'login', speed: 0 })
    await press()
    const kinds: string[] = []
    for (;;) {
      const { event, data } = await stream.next()
      kinds.push(event)
      if (event !== 'change') continue
      expect(JSON.parse(data)).toMatchObject({ inputs: 2, saved: true })
      break
    }
    expect(kinds.slice(0, 2)).toEqual(['event', 'event'])
    stream.close()
  })

  it('tells the whole bench, the same that it answers when asked', async () => {
    const stream = await listen('/events?kinds=snapshot')
    await stream.next()
    await press()
    const { event, id, data } = await stream.next()
    const asked = (await rig.call('GET', '/state')).bytes.toString()
    expect([event, data]).toEqual(['snapshot', asked])
    const snapshot = decodeWire(data) as Snapshot
    expect(snapshot).toEqual(await rig.host.snapshot())
    expect(id).toBe(String(snapshot.revision))
    stream.close()
  })

  it('tells nothing again on a rewind and on the way back, and only what is new in a branch', async () => {
    await press()
    await press()
    const stream = await listen('/events')
    await stream.next()
    const goTo = (inputs: number) =>
      rig.call('POST', '/session/go-to', { body: { branch: 1, inputs } })
    await goTo(1)
    expect((await stream.next()).event).toBe('change')
    await goTo(4)
    expect((await stream.next()).event).toBe('change')
    await goTo(2)
    expect((await stream.next()).event).toBe('change')
    await rig.call('POST', '/bank/type', { body: { field: 'userId', value: 'a' } })
    const heard = [await stream.next(), await stream.next()]
    expect(heard.map(({ event }) => event)).toEqual(['event', 'change'])
    expect(JSON.parse(heard[0]?.data ?? '')).toMatchObject({ input: { value: 'a' } })
    stream.close()
  })

  it('says that there is a gap when another session has come up', async () => {
    await press()
    const stream = await listen('/events?kinds=event')
    const { setup } = (await rig.host.snapshot()).session
    await rig.host.command({ kind: 'new-session', setup: { ...setup, seed: 'next' }, paused: true })
    await press()
    expect((await stream.next()).event).toBe('gap')
    stream.close()
  })

  it('reaches several readers, and lets go of those who leave', async () => {
    const [a, b] = await Promise.all([
      listen('/events?kinds=change'),
      listen('/events?kinds=change'),
    ])
    await Promise.all([a.next(), b.next()])
    a.close()
    await a.ended
    await press()
    expect(JSON.parse((await b.next()).data)).toMatchObject({ inputs: 2 })
    b.close()
  })

  it('and an answer that nobody waits for any more harm nobody', async () => {
    await rig.call('PUT', '/clock/speed', { body: { speed: 1 } })
    const { url, token } = rig.automation
    const body = JSON.stringify({ state: 'on', within: 5000 })
    const left = new Promise<void>((resolve) => {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
      const options = { method: 'POST', headers, agent: false }
      const req = request(new URL('/api/v1/wait-until', url), options)
      req.on('error', () => undefined)
      req.on('close', resolve)
      // Sent, and gone before there is an answer.
      req.end(body, () => void rig.call('GET', '/session').then(() => req.destroy()))
    })
    await left
    rig.time.pass(5000)
    expect((await rig.call('GET', '/session')).status).toBe(200)
    expect(rig.reported).toEqual([])
  })

  it('ends when the interface is closed', async () => {
    const stream = await listen('/events')
    await stream.next()
    await rig.automation.close()
    await stream.ended
  })
})
