import { nodeDisk } from '../../host/node/disk.ts'
import { apply } from '../../lab/apply.ts'
import { exportRedacted } from '../../lab/history/export.ts'
import { replayJournal } from '../../lab/history/replay.ts'
import { parseJournal } from '../../lab/journal.ts'
import { startWorld } from '../../lab/world.ts'
import type { Context } from '../context.ts'
import { counted } from '../counted.ts'

/**
 * Puts a session's file without its secrets in place of the one with them, and says so; one that
 * holds none stays as it is. Rejects when the disk refuses: then it is still as it was.
 */
export async function blackenFile(context: Context, path: string, shown: string): Promise<void> {
  const journal = parseJournal(await nodeDisk.read(path))
  if (!journal.ok) throw new Error(`${shown}: ${journal.error.code}`)
  const { history } = replayJournal(journal.value)
  const { header } = journal.value
  const { text, redacted, changesAt } = exportRedacted(header, history, { startWorld, apply })
  if (redacted === 0) return
  await nodeDisk.replace(path, text)
  const n = changesAt?.inputs
  context.note({
    ja: `${shown}: 秘密を ${redacted} か所塗りつぶしました（残すには --secrets）。${n === undefined ? '' : `入力 ${n} から先は、起きることが変わります。`}`,
    en: `${shown}: ${counted(redacted, 'secret')} blacked out (--secrets keeps all).${n === undefined ? '' : ` From input ${n} on other things happen.`}`,
  })
}
