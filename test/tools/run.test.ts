import { describe, expect, it } from 'vitest'
import { isOrphan, npmReason } from '../../tools/run.mjs'

describe('npm’s reason', () => {
  it.each([
    [
      `npm error code ECONNREFUSED
npm error syscall connect
npm error errno ECONNREFUSED
npm error FetchError: request to http://127.0.0.1:9/some failed, reason: connect ECONNREFUSED
npm error     at ClientRequest.<anonymous> (/x/index.js:130:14)`,
      'request to http://127.0.0.1:9/some failed, reason: connect ECONNREFUSED',
    ],
    [
      'npm error code E404\nnpm error 404 Not Found - GET http://x/y',
      '404 Not Found - GET http://x/y',
    ],
    ['npm ERR! code ENOSPC\nnpm ERR! nospc no space left', 'code ENOSPC'],
    ['npm warn config nothing', ''],
    ['', ''],
  ])('is the line that a person understands', (printed, reason) => {
    expect(npmReason(printed)).toBe(reason)
  })
})

describe('an orphan', () => {
  it('is who npm started and left, not who was started by hand', () => {
    expect(isOrphan(10, 1, { npm_lifecycle_event: 'start' })).toBe(true)
    expect(isOrphan(10, 10, { npm_lifecycle_event: 'start' })).toBe(false)
    expect(isOrphan(10, 1, {})).toBe(false)
  })
})
