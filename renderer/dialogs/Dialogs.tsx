import { lazy } from 'react'
import { useUi } from '../state/ui.ts'
import { AboutDialog } from './About.tsx'
import { AutomationDialog } from './Automation.tsx'
import { HelpDialog } from './Help.tsx'
import { InterruptedDialog } from './Interrupted.tsx'
import { NewSessionDialog } from './NewSession.tsx'
import { SaveSessionDialog } from './SaveSession.tsx'
import { SessionsDialog } from './Sessions.tsx'
import { ShortcutsDialog } from './Shortcuts.tsx'

// The schema of policies and the reader of key files are much code, and few sessions need them.
const InstitutionsDialog = lazy(async () => ({
  default: (await import('./Institutions.tsx')).InstitutionsDialog,
}))
const EvidenceDialog = lazy(async () => ({
  default: (await import('./Evidence.tsx')).EvidenceDialog,
}))
const ScenariosDialog = lazy(async () => ({
  default: (await import('./Scenarios.tsx')).ScenariosDialog,
}))
const TokensFileDialog = lazy(async () => ({
  default: (await import('./TokensFile.tsx')).TokensFileDialog,
}))

// Only who has branches compares them.
const CompareDialog = lazy(async () => ({
  default: (await import('../views/timeline/compare/Compare.tsx')).CompareDialog,
}))

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = useUi((s) => s.dialog)
  switch (dialog) {
    case null:
      return null
    case 'about':
      return <AboutDialog />
    case 'compare':
      return <CompareDialog />
    case 'help':
      return <HelpDialog />
    case 'institutions':
      return <InstitutionsDialog />
    case 'interrupted':
      return <InterruptedDialog />
    case 'new-session':
      return <NewSessionDialog />
    case 'automation':
      return <AutomationDialog />
    case 'evidence':
      return <EvidenceDialog />
    case 'save-session':
      return <SaveSessionDialog />
    case 'scenarios':
      return <ScenariosDialog />
    case 'sessions':
      return <SessionsDialog />
    case 'shortcuts':
      return <ShortcutsDialog />
    case 'tokens-file':
      return <TokensFileDialog />
    default:
      return dialog satisfies never
  }
}
