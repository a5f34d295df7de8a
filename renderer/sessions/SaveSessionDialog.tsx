import { Save, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { SessionExport } from '../../host/link/host-link.ts'
import type { TextSaved } from '../../host/link/program.ts'
import { bridgeInUse, useSnapshot } from '../bench/snapshot.ts'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { addToast } from '../ui/Toasts.tsx'
import { closeDialog } from '../ui/window.ts'
import { exportOf } from './session-files.ts'

const CHOICES = ['without', 'with'] as const
type Choice = (typeof CHOICES)[number]

/** Saves the session as a file to give away; first it is asked whether its secrets go with it. */
export function SaveSessionDialog() {
  const { t } = useTranslation()
  const inputs = useSnapshot((s) => s.session.inputs)
  const [choice, setChoice] = useState<Choice>('without')
  const [exported, setExported] = useState<SessionExport | 'failed' | null>(null)
  const [saved, setSaved] = useState<TextSaved | null>(null)
  useEffect(() => {
    let asked = true
    setExported(null)
    exportOf(choice === 'with').then(
      (made) => asked && setExported(made),
      () => asked && setExported('failed'),
    )
    return () => {
      asked = false
    }
  }, [choice])

  const save = async ({ name, text }: SessionExport) => {
    const result = await bridgeInUse()
      .saveText(name, text, choice === 'with' ? 'private' : 'session')
      .catch(() => ({ saved: false, problem: '' }))
    setSaved(result)
    if (!result.saved) return
    closeDialog()
    // Not by name: the user may have chosen another one in the system's dialog.
    addToast({ tone: 'info', key: 'sessions.saved', params: {} })
  }

  const ready = exported !== null && exported !== 'failed' ? exported : null
  return (
    <DialogFrame name="save-session" title={t('sessions.save.title')}>
      <div className="dialog-body">
        <p>{t('sessions.save.what', { count: inputs })}</p>
        <RadioGroup
          className="files-list"
          value={choice}
          onChange={(value) => setChoice(value === 'with' ? 'with' : 'without')}
        >
          <Label className="visually-hidden">{t('sessions.save.title')}</Label>
          {CHOICES.map((name) => (
            <Radio key={name} value={name} className="radio is-long" data-testid={`save-${name}`}>
              <span className="radio-dot" aria-hidden="true" />
              <span>
                <strong>{t(`sessions.save.${name}`)}</strong>
                <span className="quiet">{t(`sessions.save.${name}-hint`)}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <Consequence choice={choice} exported={exported} />
        {saved?.problem === undefined ? null : (
          <p className="error-box" role="alert">
            {t('files.not-saved', { problem: saved.problem })}
          </p>
        )}
      </div>
      <footer className="dialog-footer">
        <Button className="button" onPress={closeDialog}>
          {t('ui.cancel')}
        </Button>
        <Button
          className="button is-primary"
          autoFocus
          isDisabled={ready === null}
          onPress={() => ready !== null && void save(ready)}
          data-testid="save-session"
        >
          <Save aria-hidden="true" />
          {t('sessions.save.choose')}
        </Button>
      </footer>
    </DialogFrame>
  )
}

/** What is blacked out, and whether the recording still goes the same way without it. */
function Consequence(props: {
  readonly choice: Choice
  readonly exported: SessionExport | 'failed' | null
}) {
  const { t } = useTranslation()
  const { choice, exported } = props
  if (exported === 'failed') {
    return (
      <p className="error-box" role="alert">
        {t('errors.host-gone')}
      </p>
    )
  }
  if (choice === 'with') {
    return (
      <div className="warning-box is-secret">
        <TriangleAlert aria-hidden="true" />
        <p>{t('sessions.save.warning')}</p>
      </div>
    )
  }
  if (exported === null) return <p className="quiet">{t('sessions.save.looking')}</p>
  const { redacted, changesAt } = exported
  return (
    <div data-testid="save-redacted" data-count={redacted}>
      <p className={changesAt === null ? 'good-box' : 'warning-box'}>
        {t('sessions.save.redacted', { count: redacted })}
        {redacted > 0 && changesAt === null ? t('sessions.save.same') : null}
        {changesAt === null ? null : t('sessions.save.changes', { n: changesAt.inputs })}
      </p>
    </div>
  )
}
