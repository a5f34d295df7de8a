import { type FormEvent, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { order } from '../state/actions.ts'
import { snapshotNow, useSnapshot } from '../state/bench.ts'
import { choices, institutionsStore, setupOf, useOwnInstitutions } from '../state/institutions.ts'
import { freshSeed, parseSeed, parseStart, startText } from '../state/start-time.ts'
import { closeDialog, openDialog } from '../state/ui.ts'
import { Frame } from './Frame.tsx'
import { InstitutionCards } from './new-session/InstitutionCards.tsx'
import { type Draft, SessionFields } from './new-session/SessionFields.tsx'
import { StartStates } from './new-session/StartStates.tsx'

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
  const [draft, setDraft] = useState<Draft>(() => ({
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
    <Frame name="new-session" title={t('new-session.title')} size="wide">
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
    </Frame>
  )
}
