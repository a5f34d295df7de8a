import { useTranslation } from 'react-i18next'
import { markOf } from '../../../bank/site/frame.ts'
import { useLanguage } from '../../i18n.ts'

/** Marks in brackets stand before the label, as 【必須】 does; a sign such as ※ after it. */
function standsBefore(mark: string): boolean {
  return mark.startsWith('【')
}

/** A field's label, with the bank's own mark where the field is required. */
export function RequiredMark({ label, mark }: { label: string; mark: string | null }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  if (mark === null) return <span>{label}</span>
  const before = standsBefore(mark)
  const sign = (
    <span
      className={before ? 'bank-required' : 'bank-required is-after'}
      title={t('bank.required')}
    >
      <span aria-hidden="true">{pick(markOf(mark))}</span>
      <span className="visually-hidden">{t('bank.required')}</span>
    </span>
  )
  return (
    <span>
      {before ? sign : null}
      {label}
      {before ? null : sign}
    </span>
  )
}
