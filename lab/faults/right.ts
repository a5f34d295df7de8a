import type { Faults } from '../types.ts'

/** Nothing is out of order. */
export const RIGHT: Faults = {
  bankOffsetMs: 0,
  network: 'up',
  mail: { fault: 'none', minutes: 0 },
  mailUnderWay: [],
  tornWrites: [],
}
