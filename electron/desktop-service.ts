import type {
  AutomationState,
  EvidenceMade,
  EvidenceRequest,
  RecentFile,
  SessionOpened,
  TextFile,
} from '../host/bridge.ts'
import { automationWishSchema, evidenceSchema, recentIdSchema } from './desktop-contract.ts'

/** What the calls of `Desktop` act on; main joins it to Electron, tests to something in memory. */
export interface DesktopPorts {
  readonly chooseSession: () => Promise<SessionOpened | null>
  readonly recentFiles: () => Promise<readonly RecentFile[]>
  readonly openRecent: (id: string) => Promise<SessionOpened>
  /** What was opened from the outside and no page has heard of yet. */
  readonly takeOpened: () => readonly SessionOpened[]
  readonly forgetRecents: () => Promise<void>
  readonly chooseScenarios: () => Promise<readonly TextFile[]>
  readonly makeEvidence: (request: EvidenceRequest) => Promise<EvidenceMade>
  readonly cancelEvidence: () => void
  readonly automation: () => AutomationState
  readonly switchAutomation: (on: boolean, atStart: boolean) => Promise<AutomationState>
  readonly openInBrowser: () => Promise<void>
}

/** The part of the service that only the desktop program has; see `service.ts`. */
export function createDesktopService(ports: DesktopPorts) {
  return {
    chooseSession: () => ports.chooseSession(),
    recentFiles: () => ports.recentFiles(),
    async openRecent(payload: unknown) {
      const parsed = recentIdSchema.safeParse(payload)
      if (!parsed.success) throw new Error('invalid')
      return ports.openRecent(parsed.data)
    },
    takeOpened: async () => ports.takeOpened(),
    forgetRecents: () => ports.forgetRecents(),
    chooseScenarios: () => ports.chooseScenarios(),
    async makeEvidence(payload: unknown): Promise<EvidenceMade> {
      const parsed = evidenceSchema.safeParse(payload)
      if (!parsed.success) return { ok: false, error: 'invalid', detail: '' }
      return ports.makeEvidence(parsed.data)
    },
    async cancelEvidence() {
      ports.cancelEvidence()
    },
    automation: async () => ports.automation(),
    async switchAutomation(payload: unknown) {
      const parsed = automationWishSchema.safeParse(payload)
      if (!parsed.success) throw new Error('invalid')
      return ports.switchAutomation(parsed.data.on, parsed.data.atStart)
    },
    openInBrowser: () => ports.openInBrowser(),
  }
}
