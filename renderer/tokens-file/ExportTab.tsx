import { FileOutput, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button, Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextSaved } from '../../host/link/program.ts'
import { writePskc } from '../../protocol/pskc/write.ts'
import { bridgeInUse, useSnapshot } from '../bench/snapshot.ts'
import { calendarDay } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { fobsOnDesk, pskcOf } from './keys.ts'

const SUGGESTED_NAME = 'tokkun-key-fobs.xml'

/** Chosen key-fobs of the desk go into a key file, for a staging server that is to know them. */
export function ExportTab() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const tokens = useSnapshot((s) => s.world.tokens)
  const away = useSnapshot((s) => s.world.away)
  const issuer = useSnapshot((s) => s.world.bank.policy.domain)
  const fobs = fobsOnDesk({ tokens, away })
  const [left, setLeft] = useState<readonly string[]>([])
  const [agreed, setAgreed] = useState(false)
  const [saved, setSaved] = useState<TextSaved | null>(null)
  const chosen = fobs.filter(({ fob }) => !left.includes(fob.identity.serial))

  const save = async () => {
    const text = writePskc(chosen.map(({ fob }) => pskcOf(fob, issuer)))
    setSaved(
      await bridgeInUse()
        .saveText(SUGGESTED_NAME, text, 'private')
        .catch(() => ({ saved: false, problem: '' })),
    )
  }

  if (fobs.length === 0) return <p className="empty">{t('files.export.none')}</p>
  return (
    <>
      <p>{t('files.export.what')}</p>
      <CheckboxGroup
        className="files-list"
        value={chosen.map(({ fob }) => fob.identity.serial)}
        onChange={(serials) =>
          setLeft(fobs.map(({ fob }) => fob.identity.serial).filter((s) => !serials.includes(s)))
        }
      >
        <Label>{t('files.export.which')}</Label>
        {fobs.map(({ fob: { identity } }) => (
          <Checkbox key={identity.serial} value={identity.serial} className="checkbox">
            <span className="checkbox-box" aria-hidden="true" />
            <strong>{identity.serial}</strong>
            <span className="quiet">
              {t('files.export.until', { day: calendarDay(language, identity.expires) })}
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <SecretWarning what="file" agreed={agreed} onChange={setAgreed} />
      <div className="files-line">
        <Button
          className="button is-primary"
          isDisabled={!agreed || chosen.length === 0}
          onPress={() => void save()}
          data-testid="files-export"
        >
          <FileOutput aria-hidden="true" />
          {t('files.export.save', { count: chosen.length })}
        </Button>
      </div>
      <SaveResult saved={saved} />
    </>
  )
}

function SaveResult({ saved }: { readonly saved: TextSaved | null }) {
  const { t } = useTranslation()
  if (saved?.saved === true) {
    return (
      <p className="good-box" role="status" data-testid="files-saved">
        {t('files.saved')}
      </p>
    )
  }
  if (saved?.problem === undefined) return null
  return (
    <p className="error-box" role="alert">
      {t('files.not-saved', { problem: saved.problem })}
    </p>
  )
}

/** No secret leaves the bench before this box is ticked: what it opens makes every later code. */
export function SecretWarning(props: {
  readonly what: 'file' | 'code'
  readonly agreed: boolean
  readonly onChange: (agreed: boolean) => void
}) {
  const { t } = useTranslation()
  return (
    <div className="warning-box is-secret">
      <TriangleAlert aria-hidden="true" />
      <div>
        <p>{t(`files.secret.${props.what}`)}</p>
        <Checkbox
          className="checkbox"
          isSelected={props.agreed}
          onChange={props.onChange}
          data-testid={`files-agree-${props.what}`}
        >
          <span className="checkbox-box" aria-hidden="true" />
          {t(`files.secret.agree-${props.what}`)}
        </Checkbox>
      </div>
    </div>
  )
}
