import type { BenchSetup } from '../../lab/world.ts'
import { millis } from '../../protocol/time.ts'

/** 2026-11-24 10:00 in Tokyo: a working day's morning. */
export const START = millis(Date.UTC(2026, 10, 24, 1, 0, 0))

/** A bench to start a test from. */
export function setup(seed = '1', institution = 'camera-token'): BenchSetup {
  return { seed, start: START, institution }
}
