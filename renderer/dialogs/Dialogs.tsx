import { lazy } from 'react'
import { useUi } from '../state/ui.ts'
import { About } from './About.tsx'
import { Automation } from './Automation.tsx'
import { Help } from './Help.tsx'
import { Interrupted } from './Interrupted.tsx'
import { NewSession } from './NewSession.tsx'
import { SaveSession } from './SaveSession.tsx'
import { Sessions } from './Sessions.tsx'
import { Shortcuts } from './Shortcuts.tsx'

// The schema of policies and the reader of key files are much code, and few sessions need them.
const Institutions = lazy(async () => ({
  default: (await import('./Institutions.tsx')).Institutions,
}))
const Evidence = lazy(async () => ({ default: (await import('./Evidence.tsx')).Evidence }))
const Scenarios = lazy(async () => ({ default: (await import('./Scenarios.tsx')).Scenarios }))
const TokensFile = lazy(async () => ({ default: (await import('./TokensFile.tsx')).TokensFile }))

// Only who has branches compares them.
const Compare = lazy(async () => ({
  default: (await import('../views/timeline/compare/Compare.tsx')).Compare,
}))

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useUi((s) => s.dialog)
  switch (dialog) {
    case null:
      return null
    case 'about':
      return <About />
    case 'compare':
      return <Compare />
    case 'help':
      return <Help />
    case 'institutions':
      return <Institutions />
    case 'interrupted':
      return <Interrupted />
    case 'new-session':
      return <NewSession />
    case 'automation':
      return <Automation />
    case 'evidence':
      return <Evidence />
    case 'save-session':
      return <SaveSession />
    case 'scenarios':
      return <Scenarios />
    case 'sessions':
      return <Sessions />
    case 'shortcuts':
      return <Shortcuts />
    case 'tokens-file':
      return <TokensFile />
    default:
      return dialog satisfies never
  }
}
