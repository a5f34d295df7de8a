import { useLanguage } from '../../i18n.ts'
import { shortDay, timeOfDay } from '../../state/format.ts'

/** Words a moment as `11月21日 10:03:12`; `—` where there is none. */
export function useMoment(): (at: number | null) => string {
  const { language } = useLanguage()
  return (at) => (at === null ? '—' : `${shortDay(language, at)} ${timeOfDay(language, at)}`)
}
