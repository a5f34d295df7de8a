import type { KeyFobModel } from './types.ts'

/**
 * The key-fob as we build it by default: key-holder size with an LCD [S4-22], one button. How many
 * digits it shows and how often they change is burnt in with the key (`STANDARD_CODE`).
 */
export const DEFAULT_FOB: KeyFobModel = {
  name: 'TK-F1',
  buttons: 'one',
  // Devices of this family use about 30 s (device-facts); the sources give no number.
  displayMs: 30_000,
  // Assumption: five years, and a warning for the last two months.
  batteryDays: 1826,
  lowBatteryDays: 60,
  lcd: { width: 240, height: 80 },
}

/** Assumption: the same without a button, whose display is always on and empties the battery sooner. */
export const ALWAYS_ON_FOB: KeyFobModel = {
  ...DEFAULT_FOB,
  name: 'TK-F2',
  buttons: 'none',
  batteryDays: 1095,
}
