import { useUi } from '../state/ui.ts'
import { About } from './About.tsx'
import { Help } from './Help.tsx'
import { Institutions } from './Institutions.tsx'
import { Interrupted } from './Interrupted.tsx'
import { NewSession } from './NewSession.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { TokensFile } from './TokensFile.tsx'

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
    case 'institutions':
      return <Institutions />
    case 'interrupted':
      return <Interrupted />
    case 'new-session':
      return <NewSession />
    case 'shortcuts':
      return <Shortcuts />
    case 'tokens-file':
      return <TokensFile />
    default:
      return dialog satisfies never
  }
}
