/**
 * The default camera token. Where the sources hide a number it is an assumption, and can be changed
 * here in one place: digits (U-1), seconds until auto-off (U-2), texts (U-7), size of the LCD.
 */
export const DEFAULT_MODEL: CameraTokenModel = {
  name: 'TK-C1',
  firmwareVersion: '1.0.0',
  lcd: { width: 320, height: 240 },
  // A comparable reader's figure (device-facts).
  longPressMs: 2_000,
  // This family uses about 30 s [S0-15, U-2].
  autoOffMs: 30_000,
  countdownMs: 10_000,
  futureToleranceMs: 300_000,
  // N1 > N2 [S0-23]; the digits themselves are hidden in the source (U-1).
  deviceCodeDigits: 16,
  signatureDigits: 8,
  maxInstances: 8,
  lowBatteryPercent: 15,
  // Three AAA cells (about 1,000 mAh) at the 100 mA or so of a lit LCD and a camera: ten hours.
  batterySecondsOn: 36_000,
  // Assumption (U-7), but for the question, which is a comparable device's (device-facts).
  texts: {
    question: 'Was the code accepted? If OK, please push "Yes".',
    nextImage: 'Please push "Continue" and capture the next image.',
    ready: 'Please push "Scan" and capture the image.',
  },
}

/** The LCD's sentences at S0-17 and S0-26, which the sources only describe (U-7). */
interface DeviceTexts {
  /** The question after either code (S0-17, S0-26). */
  readonly question: string
  /** After `Yes`: code 2 is due (S0-18). */
  readonly nextImage: string
  /** Switched on, with an activation in flash. */
  readonly ready: string
}

/** What one model is like. Where the sources hide a value, the default is an assumption (U-1, U-2, U-7). */
export interface CameraTokenModel {
  readonly name: string
  readonly firmwareVersion: string
  readonly lcd: { readonly width: number; readonly height: number }
  /** Centre held this long switches on or off. 2 s: a comparable reader's figure (device-facts). */
  readonly longPressMs: number
  /** Off after this long without a press (S0-15; the number is hidden, this family uses about 30 s). */
  readonly autoOffMs: number
  /** Assumption: the countdown bar is shown for the last so many milliseconds before auto-off. */
  readonly countdownMs: number
  /** Assumption: how far in the future a message may be dated before E107, as clocks differ. */
  readonly futureToleranceMs: number
  readonly deviceCodeDigits: number
  readonly signatureDigits: number
  /** How many instances (activated registrations) the flash holds. */
  readonly maxInstances: number
  /** Assumption: below this, %, a notice is shown at power-on and the battery sign warns. */
  readonly lowBatteryPercent: number
  /**
   * Assumption: full batteries last this many seconds of being switched on; off, they lose nothing.
   */
  readonly batterySecondsOn: number
  readonly texts: DeviceTexts
}
