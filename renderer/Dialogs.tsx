import { lazy } from 'react'
import { AutomationDialog } from './automation/AutomationDialog.tsx'
import { AboutDialog } from './help/AboutDialog.tsx'
import { HelpDialog } from './help/HelpDialog.tsx'
import { ShortcutsDialog } from './help/ShortcutsDialog.tsx'
import { InterruptedDialog } from './sessions/InterruptedDialog.tsx'
import { NewSessionDialog } from './sessions/NewSessionDialog.tsx'
import { SaveSessionDialog } from './sessions/SaveSessionDialog.tsx'
import { SessionsDialog } from './sessions/SessionsDialog.tsx'
import { useUi } from './ui/window.ts'

// The schema of policies and the reader of key files are much code, and few sessions need them.
const InstitutionsDialog = lazy(async () => ({
  default: (await import('./institutions/InstitutionsDialog.tsx')).InstitutionsDialog,
}))
const EvidenceDialog = lazy(async () => ({
  default: (await import('./evidence/EvidenceDialog.tsx')).EvidenceDialog,
}))
const ScenariosDialog = lazy(async () => ({
  default: (await import('./scenarios/ScenariosDialog.tsx')).ScenariosDialog,
}))
const TokensFileDialog = lazy(async () => ({
  default: (await import('./tokens-file/TokensFileDialog.tsx')).TokensFileDialog,
}))

// Only who has branches compares them.
const CompareDialog = lazy(async () => ({
  default: (await import('./timeline/compare/CompareDialog.tsx')).CompareDialog,
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
