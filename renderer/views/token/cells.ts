import { BatteryFull, BatteryLow, BatteryWarning } from 'lucide-react'

/** What charge new batteries may have, %. Assumption: full, low and empty; 10 is below the sign for a low battery. */
export const CELLS = [
  { percent: 100, Icon: BatteryFull },
  { percent: 10, Icon: BatteryLow },
  { percent: 0, Icon: BatteryWarning },
] as const
