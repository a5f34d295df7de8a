import { FileInput, ScrollText } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n.ts'
import { chooseScenario, listScenarios, useScenarios } from '../state/scenarios.ts'
import { Frame } from './Frame.tsx'
import { SearchBox } from './SearchBox.tsx'
import { fits, tagsOf } from './scenarios/filter.ts'
import { chooseOwn } from './scenarios/own.ts'
import { RunMany } from './scenarios/RunMany.tsx'
import { ScenarioDetail } from './scenarios/ScenarioDetail.tsx'
import { ScenarioList } from './scenarios/ScenarioList.tsx'
import { Summary } from './scenarios/Summary.tsx'
import { TagFilter } from './scenarios/TagFilter.tsx'
import { ToScenario } from './scenarios/ToScenario.tsx'
import { useTagName } from './scenarios/use-tag-name.ts'

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
    <Frame name="scenarios" title={t('scenarios.title')} size="huge">
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
        {recording && running === null ? null : <Summary />}
      </div>
    </Frame>
  )
}
