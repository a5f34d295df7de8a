import { randomBytes } from 'node:crypto'
import { policies } from '../bank/policy/institutions/institutions.ts'
import { createHost, type Host } from '../host/host.ts'
import { lendNativeCurves } from '../host/node/native-curves.ts'
import { nodePorts, systemClock } from '../host/node/system.ts'
import { millis } from '../protocol/time.ts'
import { presetInputs } from '../scenario/presets/inputs.ts'
import type { CliArgs } from './cli-args.ts'

const DEFAULT_INSTITUTION = policies[0]?.id ?? ''

/** Starts the bench. */
export function runHost(dataDir: string, args: CliArgs): Host {
  lendNativeCurves()
  return createHost({
    dataDir,
    setup: {
      // Recorded in the session's header, so a session begun by chance can be repeated as well.
      seed: args.seed ?? randomBytes(4).toString('hex'),
      start: args.start ?? millis(Math.round(systemClock() / 1000) * 1000),
      institution: args.institution ?? DEFAULT_INSTITUTION,
    },
    paused: args.paused,
    reachPresets: presetInputs,
    ...nodePorts,
  })
}
