import { buildApp } from './build-app.mjs'
import { command } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'

// `npm run build`: the app into dist/, whether sources changed or not.
await command(async () => {
  await ensureDependencies()
  await buildApp()
  return 0
})
