import { useUi } from '../state/ui.ts'
import { About } from './About.tsx'
import { Help } from './Help.tsx'
import { Interrupted } from './Interrupted.tsx'
import { NewSession } from './NewSession.tsx'
import { Shortcuts } from './Shortcuts.tsx'

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useUi((s) => s.dialog)
  switch (dialog) {
    case null:
      return null
    case 'about':
      return <About />
    case 'help':
      return <Help />
    case 'interrupted':
      return <Interrupted />
    case 'new-session':
      return <NewSession />
    case 'shortcuts':
      return <Shortcuts />
    default:
      return dialog satisfies never
  }
}
