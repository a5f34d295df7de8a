import { expect, it } from 'vitest'
import { webcamError } from '../../../renderer/camera/video.ts'

it.each([
  ['NotAllowedError', 'webcam-refused'],
  ['SecurityError', 'webcam-refused'],
  ['NotFoundError', 'no-webcam'],
  ['OverconstrainedError', 'no-webcam'],
  ['NotReadableError', 'webcam-busy'],
  ['AbortError', 'webcam-busy'],
  ['InvalidStateError', 'webcam-busy'],
])('a webcam that fails with %s is %s', (name, error) => {
  expect(webcamError(new DOMException('', name))).toBe(error)
})

it('a failure that is no DOMException is taken for a busy webcam', () => {
  expect(webcamError(new TypeError('odd'))).toBe('webcam-busy')
})
