import { describe, expect, it } from 'vitest'
import { DEV_PAGES, devHeaders, devPages } from '../../electron/dev-pages.ts'
import { SECURITY_HEADERS } from '../../host/node/page-files.ts'

const token = 'abcdefghijklmnopqrstuvwxyz-_0123'
const address = `http://127.0.0.1:4711/?token=${token}`

describe('the views of npm run dev', () => {
  it('come from a server on loopback that has a token', () => {
    expect(devPages({ [DEV_PAGES]: address }, false)).toEqual({ port: '4711', token })
    expect(devPages({}, false)).toBeNull()
  })

  it('are nothing that a packed app would load', () => {
    expect(devPages({ [DEV_PAGES]: address }, true)).toBeNull()
  })

  it.each([
    ['another machine', `http://192.0.2.1:4711/?token=${token}`],
    ['a name', `http://localhost:4711/?token=${token}`],
    ['a name that begins like the address', `http://127.0.0.1.example:4711/?token=${token}`],
    ['a user before another machine', `http://127.0.0.1:4711@example.com/?token=${token}`],
    ['another scheme', `https://127.0.0.1:4711/?token=${token}`],
    ['no token', 'http://127.0.0.1:4711/'],
    ['a short token', 'http://127.0.0.1:4711/?token=abc'],
    ['a token that would end its place in the policy', `${address.slice(0, -1)}'`],
    ['something after it', `${address}&x=1`],
    ['nothing', ''],
  ])('do not come from %s', (_, text) => {
    expect(devPages({ [DEV_PAGES]: text }, false)).toBeNull()
  })

  it('have the shipped content policy, but for one script’s nonce and the way of changes', () => {
    const policy = 'Content-Security-Policy'
    const { [policy]: relaxed = '', ...others } = devHeaders({ port: '4711', token })
    const { [policy]: shipped = '', ...same } = SECURITY_HEADERS
    expect(others).toEqual(same)
    const added = [` 'nonce-${token}'`, ' ws://127.0.0.1:4711']
    for (const part of added) expect(relaxed.split(part)).toHaveLength(2)
    expect(added.reduce((text, part) => text.replace(part, ''), relaxed)).toBe(shipped)
  })
})
