import { Dices } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  Text,
  TextField,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../bank/policy/schema.ts'
import type { Preset } from '../../scenario/presets/presets.ts'
import { order } from '../bench/send.ts'
import { snapshotNow, useSnapshot } from '../bench/snapshot.ts'
import {
  choices,
  institutionsStore,
  setupOf,
  useOwnInstitutions,
} from '../institutions/own-institutions.ts'
import { DeviceChips } from '../ui/DeviceChips.tsx'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { useLanguage } from '../ui/i18n.ts'
import { freshSeed, parseSeed, parseStart, startText } from '../ui/start-time.ts'
import { closeDialog, openDialog } from '../ui/window.ts'

/** Starts another bench: the same institution, seed and start give the same keys, codes and pixels. */
export function NewSessionDialog() {
  const { t } = useTranslation()
  const own = useOwnInstitutions()
  const offered = choices(
    own,
    useSnapshot((s) => s.session.setup),
  )
  const [chosen, setChosen] = useState(
    () => institutionsStore.getState().wish ?? snapshotNow().session.setup.institution,
  )
  const [draft, setDraft] = useState<SessionDraft>(() => ({
    seed: freshSeed(),
    start: startText(Date.now()),
    paused: false,
  }))
  const [presets, setPresets] = useState<readonly string[]>([])
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  // A wish holds for one opening of the dialog.
  useEffect(() => () => institutionsStore.setState({ wish: null }), [])
  const seed = parseSeed(draft.seed)
  const start = parseStart(draft.start)
  const policy = offered.find(({ id }) => id === chosen)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!seed.ok || !start.ok || policy === undefined) return
    const setup = { seed: seed.value, start: start.value, ...setupOf(policy) }
    const { paused } = draft
    setBusy(true)
    const begun = await order({
      kind: 'new-session',
      setup,
      paused,
      ...(presets.length === 0 ? {} : { presets }),
    })
    setBusy(false)
    if (begun) closeDialog()
  }

  return (
    <DialogFrame name="new-session" title={t('new-session.title')} size="wide">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div className="dialog-body new-session">
          <p className="new-session-what">{t('new-session.what')}</p>
          <InstitutionCards
            choices={offered}
            chosen={chosen}
            onChange={(id) => {
              setChosen(id)
              // Each institution has start states of its own.
              setPresets([])
            }}
          />
          <div className="new-session-fields">
            <SessionFields
              draft={draft}
              change={(change) => setDraft((before) => ({ ...before, ...change }))}
              seed={seed}
              start={start}
              asked={asked}
            />
            <StartStates policy={policy} chosen={presets} onChange={setPresets} />
          </div>
        </div>
        <footer className="dialog-footer">
          <Button className="button is-left" onPress={() => openDialog('institutions')}>
            {t('new-session.own')}
          </Button>
          <Button className="button" onPress={closeDialog}>
            {t('ui.cancel')}
          </Button>
          <Button
            className="button is-primary"
            type="submit"
            isPending={busy}
            data-testid="new-session-start"
          >
            {t('new-session.begin')}
          </Button>
        </footer>
      </form>
    </DialogFrame>
  )
}

/** One card for each institution: letter, name, in which manner it works, and what it gives out. */
function InstitutionCards(props: {
  readonly choices: readonly Policy[]
  readonly chosen: string
  readonly onChange: (id: string) => void
}) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  return (
    <RadioGroup className="choice" value={props.chosen} onChange={props.onChange}>
      <Label className="choice-title">{t('new-session.institution')}</Label>
      <div className="choice-cards">
        {props.choices.map((policy) => (
          <Radio
            key={policy.id}
            value={policy.id}
            className="choice-card"
            data-testid={`institution-${policy.id}`}
          >
            <span className="choice-letter" aria-hidden="true">
              {policy.label}
            </span>
            <span className="choice-text">
              <span className="choice-head">
                <strong>{pick(policy.bankName)}</strong>
                <DeviceChips kinds={policy.tokens} />
              </span>
              <span>{pick(policy.style)}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/**
 * Start states (開始状態) that an institution knows; several are reached one after the other, in
 * the order of the list. Their ways are much code, and only this dialog needs their names.
 */
function StartStates(props: {
  readonly policy: Policy | undefined
  readonly chosen: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const { policy, chosen, onChange } = props
  const [all, setAll] = useState<readonly Preset[]>([])
  useEffect(() => {
    void import('../../scenario/presets/presets.ts').then(({ PRESETS }) => setAll(PRESETS))
  }, [])
  const offered = policy === undefined ? [] : all.filter((preset) => preset.fits(policy))
  const valid = offered.map(({ id }) => id).filter((id) => chosen.includes(id))
  return (
    <CheckboxGroup
      className="start-states"
      value={valid}
      onChange={(ids) => onChange(all.map(({ id }) => id).filter((id) => ids.includes(id)))}
      data-testid="start-states"
    >
      <Label>{t('new-session.states')}</Label>
      <div className="start-states-list">
        {offered.map(({ id, label, explains }) => (
          <Checkbox key={id} value={id} className="checkbox" data-testid={`preset-${id}`}>
            <span className="checkbox-box" aria-hidden="true" />
            <span>
              {pick(label)}
              <span className="quiet">{pick(explains)}</span>
            </span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}

interface SessionDraft {
  readonly seed: string
  readonly start: string
  readonly paused: boolean
}

/** Seed, start and whether the clock stands: what a session needs beside its institution. */
function SessionFields(props: {
  readonly draft: SessionDraft
  readonly change: (change: Partial<SessionDraft>) => void
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
