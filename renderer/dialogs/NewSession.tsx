import { Dices } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button, Checkbox, FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { order } from '../state/actions.ts'
import { snapshotNow } from '../state/bench.ts'
import { freshSeed, parseSeed, parseStart, startText } from '../state/start-time.ts'
import { closeDialog } from '../state/ui.ts'
import { Frame } from './Frame.tsx'

/** Starts another bench: the same seed and start give the same keys, codes and pixels again. */
export function NewSession() {
  const { t } = useTranslation()
  const [seed, setSeed] = useState(freshSeed)
  const [start, setStart] = useState(() => startText(Date.now()))
  const [paused, setPaused] = useState(false)
  const [asked, setAsked] = useState(false)
  const parsedSeed = parseSeed(seed)
  const parsedStart = parseStart(start)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!parsedSeed.ok || !parsedStart.ok) return
    const { institution } = snapshotNow().session.setup
    const setup = { seed: parsedSeed.value, start: parsedStart.value, institution }
    if (await order({ kind: 'new-session', setup, paused })) closeDialog()
  }

  return (
    <Frame name="new-session" title={t('new-session.title')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div className="dialog-body">
          <p>{t('new-session.what')}</p>
          <TextField
            className="field"
            value={seed}
            onChange={setSeed}
            isInvalid={asked && !parsedSeed.ok}
            validationBehavior="aria"
            autoFocus
          >
            <Label>{t('new-session.seed')}</Label>
            <div className="field-line">
              <Input className="input" data-testid="new-seed" maxLength={80} />
              <Button
                className="button"
                aria-label={t('new-session.draw')}
                onPress={() => setSeed(freshSeed())}
              >
                <Dices aria-hidden="true" />
              </Button>
            </div>
            <Text slot="description" className="field-hint">
              {t('new-session.seed-hint')}
            </Text>
            <FieldError className="field-error">
              {parsedSeed.ok ? null : t(`new-session.error.${parsedSeed.error}`)}
            </FieldError>
          </TextField>
          <TextField
            className="field"
            value={start}
            onChange={setStart}
            isInvalid={asked && !parsedStart.ok}
            validationBehavior="aria"
          >
            <Label>{t('new-session.start')}</Label>
            <Input className="input" type="datetime-local" data-testid="new-start" />
            <Text slot="description" className="field-hint">
              {t('new-session.start-hint')}
            </Text>
            <FieldError className="field-error">
              {parsedStart.ok ? null : t(`new-session.error.${parsedStart.error}`)}
            </FieldError>
          </TextField>
          <Checkbox
            className="checkbox"
            isSelected={paused}
            onChange={setPaused}
            data-testid="new-paused"
          >
            <span className="checkbox-box" aria-hidden="true" />
            {t('new-session.paused')}
          </Checkbox>
        </div>
        <footer className="dialog-footer">
          <Button className="button" onPress={closeDialog}>
            {t('ui.cancel')}
          </Button>
          <Button className="button is-primary" type="submit" data-testid="new-session-start">
            {t('new-session.begin')}
          </Button>
        </footer>
      </form>
    </Frame>
  )
}
