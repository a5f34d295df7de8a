import { Save } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { bridgeInUse, snapshotNow, useSnapshot } from '../bench/snapshot.ts'
import { addToast } from '../ui/Toasts.tsx'
import { addOwn, scenarioOfSession } from './scenario-runs.ts'

/** Longest name of a scenario. Assumption: what a line of the list can show. */
const NAME_LIMIT = 120

/** The session as a scenario with its expectations: looked at first, then saved. */
export function ToScenario() {
  const { t } = useTranslation()
  const seed = useSnapshot((s) => s.session.setup.seed)
  const [name, setName] = useState(() => t('scenarios.to.default', { seed }))
  const [text, setText] = useState<string | 'failed' | null>(null)
  useEffect(() => {
    let asked = true
    scenarioOfSession(name.trim() === '' ? seed : name.trim()).then(
      (made) => asked && setText(made ?? 'failed'),
      () => asked && setText('failed'),
    )
    return () => {
      asked = false
    }
  }, [name, seed])

  const save = async (yaml: string) => {
    const file = `${plain(name) || snapshotNow().session.name.replace(/\.tokkun$/, '')}.yaml`
    const saved = await bridgeInUse()
      .saveText(file, yaml, 'scenario')
      .catch(() => ({ saved: false, problem: '' }))
    if (saved.saved) {
      addToast({ tone: 'info', key: 'scenarios.to.saved', params: {} })
      await addOwn([[file, yaml]])
    } else if (saved.problem !== undefined) {
      addToast({ tone: 'error', key: 'files.not-saved', params: { problem: saved.problem } })
    }
  }

  return (
    <div className="to-scenario">
      <p>{t('scenarios.to.what')}</p>
      <TextField className="field" value={name} onChange={setName} maxLength={NAME_LIMIT}>
        <Label>{t('scenarios.to.name')}</Label>
        <Input className="input" data-testid="to-scenario-name" />
      </TextField>
      {text === 'failed' ? (
        <p className="error-box" role="alert">
          {t('scenarios.to.failed')}
        </p>
      ) : (
        <TextField className="field is-growing" value={text ?? ''} isReadOnly>
          <Label>{t('scenarios.to.preview')}</Label>
          <TextArea
            className="input is-area"
            spellCheck="false"
            data-testid="to-scenario-preview"
          />
        </TextField>
      )}
      <div className="files-line">
        <Button
          className="button is-primary"
          isDisabled={text === null || text === 'failed'}
          onPress={() => text !== null && void save(text)}
          data-testid="to-scenario-save"
        >
          <Save aria-hidden="true" />
          {t('scenarios.to.save')}
        </Button>
      </div>
    </div>
  )
}

/** A name that every system takes for a file. */
function plain(name: string): string {
  return name
    .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, '-')
    .replace(/[. ]+$/, '')
    .slice(0, 80)
}
