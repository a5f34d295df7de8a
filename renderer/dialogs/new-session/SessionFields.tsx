import { Dices } from 'lucide-react'
import { Button, Checkbox, FieldError, Input, Label, Text, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { freshSeed, type parseSeed, type parseStart } from '../../state/start-time.ts'

export interface Draft {
  readonly seed: string
  readonly start: string
  readonly paused: boolean
}

/** Seed, start and whether the clock stands: what a session needs beside its institution. */
export function SessionFields(props: {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
  readonly seed: ReturnType<typeof parseSeed>
  readonly start: ReturnType<typeof parseStart>
  /** Errors are shown only once the person has asked for the session. */
  readonly asked: boolean
}) {
  const { t } = useTranslation()
  const { draft, change, seed, start, asked } = props
  return (
    <>
      <TextField
        className="field"
        value={draft.seed}
        onChange={(text) => change({ seed: text })}
        isInvalid={asked && !seed.ok}
        validationBehavior="aria"
      >
        <Label>{t('new-session.seed')}</Label>
        <div className="field-line">
          <Input className="input" data-testid="new-seed" maxLength={80} />
          <Button
            className="button"
            aria-label={t('new-session.draw')}
            onPress={() => change({ seed: freshSeed() })}
          >
            <Dices aria-hidden="true" />
          </Button>
        </div>
        <Text slot="description" className="field-hint">
          {t('new-session.seed-hint')}
        </Text>
        <FieldError className="field-error">
          {seed.ok ? null : t(`new-session.error.${seed.error}`)}
        </FieldError>
      </TextField>
      <TextField
        className="field"
        value={draft.start}
        onChange={(text) => change({ start: text })}
        isInvalid={asked && !start.ok}
        validationBehavior="aria"
      >
        <Label>{t('new-session.start')}</Label>
        <Input className="input" type="datetime-local" data-testid="new-start" />
        <Text slot="description" className="field-hint">
          {t('new-session.start-hint')}
        </Text>
        <FieldError className="field-error">
          {start.ok ? null : t(`new-session.error.${start.error}`)}
        </FieldError>
      </TextField>
      <Checkbox
        className="checkbox"
        isSelected={draft.paused}
        onChange={(paused) => change({ paused })}
        data-testid="new-paused"
      >
        <span className="checkbox-box" aria-hidden="true" />
        {t('new-session.paused')}
      </Checkbox>
    </>
  )
}
