import { TYPED_ROOMS, types } from './checks.mjs'
import { command } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'

// `npm run types`: the compiler over every room; arguments choose rooms.
await command(async (args) => {
  await ensureDependencies()
  let failed = 0
  for (const room of args.length > 0 ? args : TYPED_ROOMS) {
    if (!(await types(room))) failed += 1
  }
  return failed === 0 ? 0 : 1
})
