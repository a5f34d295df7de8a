import { describe, expect, it, vi } from 'vitest'
import type { WorldEvent } from '../../../lab/events.ts'
import { millis } from '../../../protocol/time.ts'
import { createSynth, newEvents, VOICES } from '../../../renderer/sound/sounds.ts'

function beep(at: number, sound: 'click' | 'read' | 'refused' | 'done'): WorldEvent {
  return { at: millis(at), lane: 'token', kind: 'sound', token: 0, sound }
}

describe('what is heard of a bench', () => {
  it('is what is new since the snapshot before, in one millisecond too', () => {
    const before = [beep(1, 'click'), beep(5, 'click')]
    const now = [...before, beep(5, 'read'), beep(9, 'done')]
    expect(newEvents(before, now)).toEqual(now.slice(2))
    expect(newEvents(now, now)).toEqual([])
    expect(newEvents([], before)).toEqual(before)
  })

  it('is right when the oldest events have dropped out', () => {
    const before = [beep(1, 'click'), beep(2, 'click'), beep(3, 'click')]
    const now = [beep(3, 'click'), beep(3, 'refused'), beep(4, 'click')]
    expect(newEvents(before, now)).toEqual(now.slice(1))
    expect(newEvents(before, [beep(8, 'read')])).toEqual([beep(8, 'read')])
  })

  it('is quiet, every part of every sound', () => {
    const parts = Object.values(VOICES).flat()
    expect(Math.max(...parts.map(({ level }) => level))).toBeLessThan(0.2)
    expect(parts.every(({ at, seconds }) => at + seconds < 0.5)).toBe(true)
  })

  it('is nothing where there is no sound device', () => {
    vi.stubGlobal(
      'AudioContext',
      class {
        constructor() {
          throw new Error('no device')
        }
      },
    )
    expect(() => createSynth().play('read')).not.toThrow()
    vi.unstubAllGlobals()
  })
})
