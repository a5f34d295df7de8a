#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CLI_PART, ensureBuilt, ensureCliBuilt } from './build-app.mjs'
import { command } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { ROOT } from './run.mjs'

// `npx tokkun …` in the checkout: what is missing is fetched and built, then the command line runs
// in this very process (another one would cost as long again as all the rest of the start).
await command(async (args, letGo) => {
  await ensureDependencies()
  // Only `serve` also serves the windows' pages.
  if (args[0] === 'serve' && !args.includes('--no-web')) await ensureBuilt()
  else await ensureCliBuilt()
  letGo()
  await import(pathToFileURL(join(ROOT, CLI_PART.result)).href)
  return Number(process.exitCode ?? 0)
})
