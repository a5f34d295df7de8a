import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import type { Speech } from '../../state/timeline/words.ts'

/** How rows are worded in this window; another value only when that changes. */
export function useSpeech(): Speech {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const loginId = useSnapshot((s) => s.world.bank.policy.wording.loginId)
  const kinds = useSnapshot((s) => s.world.tokens.map(({ kind }) => kind).join(' '))
  return useMemo(() => {
    const devices = kinds.split(' ').filter((kind) => kind === 'camera-token' || kind === 'key-fob')
    return { t, pick: (text) => text[language], loginId, devices }
  }, [t, language, loginId, kinds])
}
