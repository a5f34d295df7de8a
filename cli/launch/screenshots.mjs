import { SCREENSHOTS_PART } from './build-plan.mjs'
import { runBundled } from './bundled.mjs'
import { command } from './command.mjs'

// `npm run screenshots`: the README's pictures, taken of the running app.
await command((args) => runBundled(SCREENSHOTS_PART, args))
