import { tellChannelOf } from '../../../host/link/calls.ts'
import type { MenuCommand } from '../../../host/link/program.ts'
import type { Launched } from './launch.ts'

/** What an entry of the application menu tells the first window: the menu itself has no page. */
export async function choosesInMenu({ app }: Launched, command: MenuCommand): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [channel, chosen]) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send(channel, chosen)
    },
    [tellChannelOf('menu'), command] as const,
  )
}
