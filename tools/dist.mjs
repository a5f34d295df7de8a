import { ensureBuilt } from './build-app.mjs'
import { command } from './command.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { electronBinary } from './electron/binary.mjs'
import { pack } from './pack.mjs'

// `npm run dist`: the packages of this system; `-- --dir` for the unpacked folder only.
await command(async (args) => {
  await ensureDependencies()
  await ensureBuilt()
  return pack(await electronBinary(), args)
})
