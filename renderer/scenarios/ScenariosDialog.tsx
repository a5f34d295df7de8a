import { FileCheck2, FileInput, Play, ScrollText, Square } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Button, Label, ProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TextFile } from '../../host/link/program.ts'
import { bridgeInUse } from '../bench/snapshot.ts'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { useLanguage } from '../ui/i18n.ts'
import { SearchBox } from '../ui/SearchBox.tsx'
import { addToast } from '../ui/Toasts.tsx'
import { openDialog } from '../ui/window.ts'
import { ScenarioDetail } from './ScenarioDetail.tsx'
import { ScenarioList } from './ScenarioList.tsx'
import {
  addOwn,
  chooseScenario,
  listScenarios,
  runScenarios,
  stopRun,
  useScenarios,
} from './scenario-runs.ts'
import { fits, TagFilter, tagsOf, useTagName, verdictOf } from './TagFilter.tsx'
import { ToScenario } from './ToScenario.tsx'
import type { Texts } from './worker-messages.ts'

/** シナリオ: what there is, running one or many, what came of each step, and writing one. */
export function ScenariosDialog() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const items = useScenarios((s) => s.items)
  const running = useScenarios((s) => s.running)
  const chosen = useScenarios((s) => s.chosen)
  const tagName = useTagName()
  const [search, setSearch] = useState('')
  const [tag, setTag] = useState<string | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [recording, setRecording] = useState(false)
  useEffect(() => void listScenarios(), [])
  const all = items ?? []
  const shown = useMemo(
    () => (items ?? []).filter((item) => fits(item, search, tag, pick, tagName)),
    [items, search, tag, pick, tagName],
  )
  const runnable = shown.filter(({ problems }) => problems.length === 0).map(({ path }) => path)
  const wanted = ticked.size === 0 ? runnable : runnable.filter((path) => ticked.has(path))
  const item = shown.find(({ path }) => path === chosen) ?? shown[0] ?? null

  const open = async () => {
    if (!(await chooseOwn())) return
    // What was opened is in sight, whatever the list was narrowed down to.
    setSearch('')
    setTag(null)
  }

  return (
    <DialogFrame name="scenarios" title={t('scenarios.title')} size="huge">
      <div className="scenarios">
        <div className="scenarios-bar">
          {recording ? null : (
            <>
              <SearchBox
                label={t('scenarios.search')}
                value={search}
                onChange={setSearch}
                testId="scenarios-search"
              />
              <TagFilter tags={tagsOf(all)} chosen={tag} onChange={setTag} />
            </>
          )}
          <span className="bar-space" />
          {recording ? null : (
            <Button className="button" onPress={() => void open()} data-testid="scenarios-open">
              <FileInput aria-hidden="true" />
              {t('scenarios.open')}
            </Button>
          )}
          <Button
            className="button"
            onPress={() => setRecording(!recording)}
            data-testid="scenarios-record"
          >
            <ScrollText aria-hidden="true" />
            {t(recording ? 'scenarios.back' : 'scenarios.record')}
          </Button>
          {recording ? null : <RunMany wanted={wanted} isTicked={ticked.size > 0} />}
        </div>
        {recording ? (
          <ToScenario />
        ) : (
          <div className="scenarios-two">
            <ScenarioList
              items={items === null ? null : shown}
              chosen={item?.path ?? null}
              onChoose={chooseScenario}
              ticked={ticked}
              onTick={setTicked}
            />
            {item === null ? (
              <p className="empty">{t('scenarios.choose')}</p>
            ) : (
              <ScenarioDetail key={item.path} item={item} />
            )}
          </div>
        )}
        {recording && running === null ? null : <RunSummary />}
      </div>
    </DialogFrame>
  )
}

/** Runs the scenarios in sight, or those ticked among them; while they run, stops them. */
export function RunMany(props: { readonly wanted: readonly string[]; readonly isTicked: boolean }) {
  const { t } = useTranslation()
  const running = useScenarios((s) => s.running)
  const { wanted, isTicked } = props
  // One button for both, so that the focus stays where it was.
  return (
    <Button
      className={running === null ? 'button is-primary' : 'button'}
      isDisabled={running === null && wanted.length === 0}
      onPress={() => (running === null ? void runScenarios(wanted) : stopRun())}
      data-testid={running === null ? 'scenarios-run-all' : 'scenarios-stop'}
    >
      {running === null ? <Play aria-hidden="true" /> : <Square aria-hidden="true" />}
      {running === null
        ? t(isTicked ? 'scenarios.run-ticked' : 'scenarios.run-all', { count: wanted.length })
        : t('scenarios.stop', { done: running.done, total: running.total })}
    </Button>
  )
}

/** How the last run stands: how far it is, or how many passed. */
export function RunSummary() {
  const { t } = useTranslation()
  const running = useScenarios((s) => s.running)
  const lastRun = useScenarios((s) => s.lastRun)
  const results = useScenarios((s) => s.results)
  if (running !== null) {
    const { done, total } = running
    return (
      <footer className="dialog-footer scenarios-foot">
        <ProgressBar className="progress" value={done} maxValue={Math.max(1, total)}>
          {({ percentage = 0 }) => (
            <>
              <Label>{t('scenarios.running', { done, total })}</Label>
              <div className="progress-track">
                <div className="progress-fill" style={{ width: `${percentage}%` }} />
              </div>
            </>
          )}
        </ProgressBar>
      </footer>
    )
  }
  if (lastRun.length === 0) return null
  const verdicts = lastRun.map((path) => verdictOf(results.get(path)))
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length
  const bad = count('failed') + count('error')
  return (
    <footer className="dialog-footer scenarios-foot">
      <p
        className={bad === 0 ? 'is-good' : 'is-bad'}
        role="status"
        data-testid="scenarios-summary"
        data-passed={count('passed')}
        data-failed={bad}
      >
        {t('scenarios.summary', {
          passed: count('passed'),
          failed: count('failed'),
          error: count('error'),
        })}
      </p>
      <Button
        className="button"
        onPress={() => openDialog('evidence')}
        data-testid="scenarios-evidence"
      >
        <FileCheck2 aria-hidden="true" />
        {t('scenarios.evidence')}
      </Button>
    </footer>
  )
}

/** Lets the user choose scenario files, which go into the list; false: none came. */
export async function chooseOwn(): Promise<boolean> {
  const { desktop, openText } = bridgeInUse()
  const chosen =
    desktop === null ? await one(openText('scenario')) : await desktop.chooseScenarios()
  return take(chosen)
}

async function one(asked: Promise<TextFile | null>): Promise<readonly TextFile[]> {
  const file = await asked
  return file === null ? [] : [file]
}

async function take(files: readonly TextFile[]): Promise<boolean> {
  for (const file of files) {
    if (!('error' in file)) continue
    addToast({
      tone: 'error',
      key: `scenarios.file.${file.error}`,
      params: { name: file.name },
    })
  }
  const texts: Texts = files.flatMap((file) =>
    'error' in file ? [] : [[file.name, file.text] as const],
  )
  if (texts.length === 0) return false
  await addOwn(texts)
  return true
}
