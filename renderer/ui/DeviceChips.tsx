import { Camera, KeyRound, Smartphone } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { TokenKind } from '../../bank/policy/schema.ts'

const ICONS = {
  'camera-token': Camera,
  'key-fob': KeyRound,
  'phone-app': Smartphone,
} as const satisfies Record<TokenKind, unknown>

/** The kinds of token that an institution gives out. */
export function DeviceChips({ kinds }: { readonly kinds: readonly TokenKind[] }) {
  const { t } = useTranslation()
  return (
    <span className="chips">
      {kinds.map((kind) => {
        const Icon = ICONS[kind]
        return (
          <span key={kind} className="chip">
            <Icon aria-hidden="true" />
            {t(`new-session.device.${kind}`)}
          </span>
        )
      })}
    </span>
  )
}
