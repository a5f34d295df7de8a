import { BatteryFull, BatteryLow, BatteryWarning } from 'lucide-react'

/** What cells may be put in, %. 10 is below the sign for a low battery. Ours. */
export const CELLS = [
  { percent: 100, Icon: BatteryFull },
  { percent: 10, Icon: BatteryLow },
  { percent: 0, Icon: BatteryWarning },
] as const
