import { FileInput, Play, ScrollText, Square } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n.ts'
import { listScenarios, runScenarios, stopRun, useScenarios } from '../state/scenarios.ts'
import { Frame } from './Frame.tsx'
import { SearchBox } from './SearchBox.tsx'
import { fits, tagsOf } from './scenarios/filter.ts'
import { chooseOwn } from './scenarios/own.ts'
import { ScenarioDetail } from './scenarios/ScenarioDetail.tsx'
import { ScenarioList } from './scenarios/ScenarioList.tsx'
import { Summary } from './scenarios/Summary.tsx'
import { TagFilter } from './scenarios/TagFilter.tsx'
import { ToScenario } from './scenarios/ToScenario.tsx'

/** シナリオ: what there is, running one or many, what came of each step, and writing one. */
export function Scenarios() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const items = useScenarios((s) => s.items)
  const running = useScenarios((s) => s.running)
  const [search, setSearch] = useState('')
  const [tag, setTag] = useState<string | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<string | null>(null)
  const [recording, setRecording] = useState(false)
  useEffect(() => void listScenarios(), [])
  const all = items ?? []
  const shown = useMemo(
    () => (items ?? []).filter((item) => fits(item, search, tag, pick)),
    [items, search, tag, pick],
  )
  const runnable = shown.filter(({ problems }) => problems.length === 0).map(({ path }) => path)
  const wanted = ticked.size === 0 ? runnable : runnable.filter((path) => ticked.has(path))
  const item = all.find(({ path }) => path === chosen) ?? shown[0] ?? null

  return (
    <Frame name="scenarios" title={t('scenarios.title')} size="huge">
      <div className="scenarios">
        <div className="scenarios-bar">
          <SearchBox
            label={t('scenarios.search')}
            value={search}
            onChange={setSearch}
            testId="scenarios-search"
          />
          <TagFilter tags={tagsOf(all)} chosen={tag} onChange={setTag} />
          <span className="bar-space" />
          <Button
            className="button"
            onPress={() => void chooseOwn().then((path) => path !== null && setChosen(path))}
            data-testid="scenarios-open"
          >
            <FileInput aria-hidden="true" />
            {t('scenarios.open')}
          </Button>
          <Button
            className="button"
            onPress={() => setRecording(!recording)}
            data-testid="scenarios-record"
          >
            <ScrollText aria-hidden="true" />
            {t(recording ? 'scenarios.back' : 'scenarios.record')}
          </Button>
          {/* One button for both, so that the focus stays where it was. */}
          <Button
            className={running === null ? 'button is-primary' : 'button'}
            isDisabled={running === null && wanted.length === 0}
            onPress={() => (running === null ? void runScenarios(wanted) : stopRun())}
            data-testid={running === null ? 'scenarios-run-all' : 'scenarios-stop'}
          >
            {running === null ? <Play aria-hidden="true" /> : <Square aria-hidden="true" />}
            {running === null
              ? t(ticked.size === 0 ? 'scenarios.run-all' : 'scenarios.run-ticked', {
                  count: wanted.length,
                })
              : t('scenarios.stop', { done: running.done, total: running.total })}
          </Button>
        </div>
        {recording ? (
          <ToScenario />
        ) : (
          <div className="scenarios-two">
            <ScenarioList
              items={items === null ? null : shown}
              chosen={item?.path ?? null}
              onChoose={setChosen}
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
        <Summary />
      </div>
    </Frame>
  )
}
