import { CircleHelp, History, PanelLeft, PanelRight, PanelTop } from 'lucide-react'
import { Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../../state/bench.ts'
import { inPast } from '../../state/history/clock.ts'
import { stripShown, timelineUiStore, useTimelineUi } from '../../state/timeline/ui.ts'
import { type Column, columnShown, openDialog, toggleColumn, useUi } from '../../state/ui.ts'
import { useWindowHeight, useWindowWidth } from '../../state/window-width.ts'
import { AutomationSign } from './AutomationSign.tsx'
import { ClockPanel } from './ClockPanel.tsx'
import { FaultsButton } from './FaultsButton.tsx'
import { IconButton } from './IconButton.tsx'
import { NextCode } from './NextCode.tsx'
import { NextDeadline } from './NextDeadline.tsx'
import { SessionPanel } from './SessionPanel.tsx'
import { SoundSwitch } from './SoundSwitch.tsx'
import { LanguageSwitch, ThemeSwitch } from './Switches.tsx'

const COLUMNS = [
  { column: 'token', Icon: PanelLeft },
  { column: 'pc', Icon: PanelTop },
  { column: 'log', Icon: PanelRight },
] as const satisfies readonly { column: Column; Icon: unknown }[]

/** The bar below the bench: the one clock, the session, and how this window looks. */
export function Bar() {
  const { t } = useTranslation()
  return (
    <section className="bar" aria-label={t('bar.title')}>
      <ClockPanel />
      <NextDeadline />
      <NextCode />
      <span className="bar-space" />
      <AutomationSign />
      <FaultsButton />
      <SessionPanel />
      <ColumnToggles />
      <LanguageSwitch />
      <ThemeSwitch />
      <SoundSwitch />
      <IconButton
        Icon={CircleHelp}
        label={t('bar.help')}
        testId="help"
        shortcut="F1"
        onPress={() => openDialog('help')}
      />
    </section>
  )
}

function ColumnToggles() {
  const { t } = useTranslation()
  const columns = useUi((s) => s.columns)
  const width = useWindowWidth()
  return (
    <Group className="segments icon-segments" aria-label={t('bar.columns')}>
      {COLUMNS.map(({ column, Icon }) => (
        <IconButton
          key={column}
          Icon={Icon}
          label={t(`bar.column.${column}`)}
          testId={`column-${column}`}
          pressed={columnShown(columns, column, width)}
          onPress={() => toggleColumn(column, width)}
        />
      ))}
      <StripToggle />
    </Group>
  )
}

/** Shows or hides the strip of the history. In the past it stays: it is the way back. */
function StripToggle() {
  const { t } = useTranslation()
  const wish = useTimelineUi((s) => s.strip)
  const past = useSnapshot((s) => inPast(s.history))
  const height = useWindowHeight()
  const shown = stripShown(wish, false, height)
  return (
    <IconButton
      Icon={History}
      label={t('history.show-strip')}
      testId="history-toggle"
      pressed={shown || past}
      onPress={() => timelineUiStore.setState({ strip: !shown })}
    />
  )
}
