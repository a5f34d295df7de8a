import { CircleHelp, History, PanelLeft, PanelRight, PanelTop, Zap } from 'lucide-react'
import { Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { AutomationSign } from '../automation/AutomationSign.tsx'
import { inPast } from '../bench/present.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { useCameraFaults } from '../camera/camera.ts'
import { faultCount, toggleFaults } from '../faults/faults.ts'
import { stripShown, timelineUiStore, useTimelineUi } from '../timeline/shown.ts'
import { IconButton } from '../ui/IconButton.tsx'
import {
  type BenchColumn,
  columnShown,
  openDialog,
  toggleColumn,
  useUi,
  useWindowHeight,
  useWindowWidth,
} from '../ui/window.ts'
import { ClockPanel } from './ClockPanel.tsx'
import { NextCode } from './NextCode.tsx'
import { NextDeadline } from './NextDeadline.tsx'
import { SessionPanel } from './SessionPanel.tsx'
import { LanguageSwitch, SoundSwitch, ThemeSwitch } from './Switches.tsx'

const COLUMNS = [
  { column: 'token', Icon: PanelLeft },
  { column: 'pc', Icon: PanelTop },
  { column: 'log', Icon: PanelRight },
] as const satisfies readonly { column: BenchColumn; Icon: unknown }[]

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

/** Opens the panel of faults; while anything is out of order everyone sees how many. */
export function FaultsButton() {
  const { t } = useTranslation()
  const open = useUi((s) => s.faultsOpen)
  const cameras = useCameraFaults((faults) => faults)
  const count = useSnapshot((s) => faultCount(s.world, cameras))
  return (
    <span className="faults-button">
      <IconButton
        Icon={Zap}
        label={count === 0 ? t('faults.open') : t('faults.open-on', { count })}
        testId="faults"
        pressed={open}
        onPress={toggleFaults}
      />
      {count === 0 ? null : (
        <span className="badge faults-badge" aria-hidden="true" data-testid="faults-count">
          {count}
        </span>
      )}
    </span>
  )
}
