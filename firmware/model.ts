import type { CameraTokenModel } from './types.ts'

/**
 * The camera token as we build it by default. Where the sources hide a number it is ours and can
 * be changed here, in one place: digits (U-1), seconds until auto-off (U-2), texts (U-7), size of the LCD.
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
  // U-7: ours, but for the question, which is a comparable device's (device-facts).
  texts: {
    question: 'Was the code accepted? If OK, please push "Yes".',
    nextImage: 'Please push "Continue" and capture the next image.',
    ready: 'Please push "Scan" and capture the image.',
  },
}
