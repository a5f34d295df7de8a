import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { toOtpauth } from '../../protocol/otpauth.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useVirtualNow } from '../bench/virtual-time.ts'
import { Code2d } from '../ui/Code2d.tsx'
import { spanOf } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { SecretWarning } from './ExportTab.tsx'
import { type ShownToken, shownTokens } from './keys.ts'

/** Assumption: if the phone's clock is off by more than this, its codes are outside the bank's window of one step. */
const CLOCKS_AGREE_MS = 20_000

/** A token's secret as a 2-D code, so that a real authenticator makes the mock bank's codes. */
export function ShowTab() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const tokens = useSnapshot((s) => s.world.tokens)
  const away = useSnapshot((s) => s.world.away)
  const app = useSnapshot((s) => s.world.phone.app)
  const bankName = useSnapshot((s) => s.world.bank.policy.bankName)
  const offered = shownTokens({ tokens, away }, app, pick(bankName))
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [agreed, setAgreed] = useState(false)
  const chosen = offered.find(({ id }) => id === chosenId) ?? offered[0]

  if (chosen === undefined) return <p className="empty">{t('files.show.none')}</p>
  return (
    <>
      <p>{t('files.show.what')}</p>
      <div className="files-two">
        <div>
          <RadioGroup className="files-list" value={chosen.id} onChange={setChosenId}>
            <Label>{t('files.show.which')}</Label>
            {offered.map(({ id, kind, name }) => (
              <Radio key={id} value={id} className="radio">
                <span className="radio-dot" aria-hidden="true" />
                <strong>{name}</strong>
                <span className="quiet">{t(`new-session.device.${kind}`)}</span>
              </Radio>
            ))}
          </RadioGroup>
          <SecretWarning what="code" agreed={agreed} onChange={setAgreed} />
          <ClockNote />
        </div>
        {agreed ? <Code chosen={chosen} /> : null}
      </div>
    </>
  )
}

function Code({ chosen }: { readonly chosen: ShownToken }) {
  const payload = toOtpauth(chosen.key)
  return (
    <div className="files-code" data-testid="files-otpauth" data-text={payload}>
      <Code2d payload={payload} caption={chosen.name} modulePx={4} />
    </div>
  )
}

/** A real app goes by the real clock. */
function ClockNote() {
  const { t } = useTranslation()
  const off = useVirtualNow(1000) - Date.now()
  if (Math.abs(off) < CLOCKS_AGREE_MS) return <p className="quiet">{t('files.show.clock-right')}</p>
  const { unit, count } = spanOf(Math.abs(off))
  return (
    <p className="warning-box" data-testid="files-clock">
      {t(`files.show.clock-${off > 0 ? 'ahead' : 'behind'}`, {
        span: t(`files.span.${unit}`, { count }),
      })}
    </p>
  )
}
