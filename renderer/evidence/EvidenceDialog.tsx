import { FileCheck2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Label,
  ProgressBar,
  Radio,
  RadioGroup,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import {
  EVIDENCE_FORMATS,
  type EvidenceFormat,
  type EvidenceMade,
  type EvidenceProgress,
} from '../../host/link/program.ts'
import { bridgeInUse, useSnapshot } from '../bench/snapshot.ts'
import { filesOfLastRun, useScenarios } from '../scenarios/scenario-runs.ts'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { type Language, useLanguage } from '../ui/i18n.ts'
import { closeDialog } from '../ui/window.ts'

type Source = 'session' | 'scenarios'
const LANGUAGES = ['ja', 'en'] as const satisfies readonly Language[]

function isFormat(value: string): value is EvidenceFormat {
  return EVIDENCE_FORMATS.some((format) => format === value)
}

/** エビデンス作成: what of, in which formats and language; where to is asked by the system's dialog. */
export function EvidenceDialog() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { desktop } = bridgeInUse()
  const inputs = useSnapshot((s) => s.history.place.inputs)
  const lastRun = useScenarios((s) => s.lastRun)
  const [source, setSource] = useState<Source>(lastRun.length > 0 ? 'scenarios' : 'session')
  const [formats, setFormats] = useState<readonly EvidenceFormat[]>(['html'])
  const [wanted, setWanted] = useState<Language>(language)
  const [progress, setProgress] = useState<EvidenceProgress | null>(null)
  const [made, setMade] = useState<EvidenceMade | null>(null)
  const busy = progress !== null
  useEffect(() => desktop?.onEvidence(setProgress), [desktop])

  const make = async () => {
    if (desktop === null) return
    setMade(null)
    setProgress({ what: 'reading', done: 0, total: 1 })
    try {
      const of =
        source === 'session'
          ? ({ kind: 'session' } as const)
          : ({ kind: 'scenarios', scenarios: await filesOfLastRun() } as const)
      setMade(await desktop.makeEvidence({ of, formats, language: wanted }))
    } catch {
      setMade({ ok: false, error: 'failed', detail: t('errors.host-gone') })
    }
    setProgress(null)
  }

  return (
    <DialogFrame name="evidence" title={t('evidence.title')} dismissable={!busy}>
      <div className="dialog-body">
        <p>{t('evidence.what')}</p>
        {desktop === null ? <p className="warning-box">{t('evidence.only-desktop')}</p> : null}
        <RadioGroup
          className="files-list"
          value={source}
          isDisabled={busy}
          onChange={(value) => setSource(value === 'session' ? 'session' : 'scenarios')}
        >
          <Label>{t('evidence.of')}</Label>
          <Radio value="session" className="radio" data-testid="evidence-session">
            <span className="radio-dot" aria-hidden="true" />
            {t('evidence.session', { count: inputs })}
          </Radio>
          <Radio
            value="scenarios"
            className="radio"
            isDisabled={lastRun.length === 0}
            data-testid="evidence-scenarios"
          >
            <span className="radio-dot" aria-hidden="true" />
            {lastRun.length === 0
              ? t('evidence.no-run')
              : t('evidence.scenarios', { count: lastRun.length })}
          </Radio>
        </RadioGroup>
        <CheckboxGroup
          className="files-list"
          value={[...formats]}
          isDisabled={busy}
          onChange={(values) => setFormats(values.filter(isFormat))}
        >
          <Label>{t('evidence.formats')}</Label>
          {EVIDENCE_FORMATS.map((format) => (
            <Checkbox
              key={format}
              value={format}
              className="checkbox"
              data-testid={`evidence-${format}`}
            >
              <span className="checkbox-box" aria-hidden="true" />
              <strong>{t(`evidence.format.${format}`)}</strong>
              <span className="quiet">{t(`evidence.format.${format}-hint`)}</span>
            </Checkbox>
          ))}
        </CheckboxGroup>
        <RadioGroup
          className="files-list is-row"
          orientation="horizontal"
          value={wanted}
          isDisabled={busy}
          onChange={(value) => setWanted(value === 'en' ? 'en' : 'ja')}
        >
          <Label>{t('evidence.language')}</Label>
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} className="radio" data-testid={`evidence-${one}`}>
              <span className="radio-dot" aria-hidden="true" />
              {t(`evidence.in.${one}`)}
            </Radio>
          ))}
        </RadioGroup>
        {progress === null ? null : <Progress progress={progress} />}
        <EvidenceResult made={made} />
      </div>
      <footer className="dialog-footer">
        {busy ? (
          <Button
            className="button"
            onPress={() => void desktop?.cancelEvidence()}
            data-testid="evidence-cancel"
          >
            {t('evidence.stop')}
          </Button>
        ) : (
          <Button className="button" onPress={closeDialog}>
            {t('ui.close')}
          </Button>
        )}
        <Button
          className="button is-primary"
          isDisabled={desktop === null || formats.length === 0}
          // Pending, not disabled: the focus stays, and Esc is heard afterwards.
          isPending={busy}
          onPress={() => void make()}
          data-testid="evidence-make"
        >
          <FileCheck2 aria-hidden="true" />
          {t('evidence.make')}
        </Button>
      </footer>
    </DialogFrame>
  )
}

function Progress({ progress }: { readonly progress: EvidenceProgress }) {
  const { t } = useTranslation()
  const { what, done, total } = progress
  return (
    <ProgressBar
      className="progress"
      value={done}
      maxValue={Math.max(1, total)}
      data-testid="evidence-progress"
    >
      {({ percentage = 0 }) => (
        <>
          <Label>{t(`evidence.doing.${what}`, { done, total })}</Label>
          <div className="progress-track">
            <div className="progress-fill" style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  )
}

/** What became of the evidence: which files lie where, or why there are none. */
export function EvidenceResult({ made }: { readonly made: EvidenceMade | null }) {
  const { t } = useTranslation()
  if (made === null) return null
  if (made.ok) {
    return (
      <div className="good-box" role="status" data-testid="evidence-done">
        <p>{t('evidence.done', { folder: made.folder })}</p>
        <ul>
          {made.files.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
      </div>
    )
  }
  if (made.error === 'called-off') {
    return (
      <p className="quiet" role="status" data-testid="evidence-called-off">
        {t('evidence.called-off')}
      </p>
    )
  }
  return (
    <p className="error-box" role="alert" data-testid="evidence-problem">
      {t(`evidence.error.${made.error}`, { detail: 'detail' in made ? made.detail : '' })}
    </p>
  )
}
