import { BENCH_PART } from './build-plan.mjs'
import { runBundled } from './bundled.mjs'
import { command } from './command.mjs'

// `npm run bench`: the figures; `-- --json` for a machine.
await command((args) => runBundled(BENCH_PART, args))
