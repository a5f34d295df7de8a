import { Fragment, useEffect, useRef, useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../../lab/history/history.ts'
import type { World } from '../../../lab/world.ts'
import { bridgeInUse, useSnapshot } from '../../bench/snapshot.ts'
import { paintStill } from '../../token/lcd-painter.ts'
import { DialogFrame } from '../../ui/DialogFrame.tsx'
import { timeOfDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/i18n.ts'
import { commonInputs, useBranchName } from '../history/branches.ts'
import { rowText } from '../rows/row-text.ts'
import type { Row } from '../rows/timeline.ts'
import { compare, useTimelineUi } from '../shown.ts'
import { useSpeech } from '../use-rows.ts'
import { type Both, useBothEntries } from './both-entries.ts'
import { FactTable, tokenInHand } from './FactTable.tsx'

/** Two branches side by side: as they are at their ends, or so many inputs after they parted. */
export function CompareDialog() {
  const pair = useTimelineUi((s) => s.pair)
  if (pair === null) return null
  return <ComparePair key={`${pair.left}/${pair.right}`} {...pair} />
}

function ComparePair({ left, right }: { left: number; right: number }) {
  const { t } = useTranslation()
  const branches = useSnapshot((s) => s.history.branches)
  const common = commonInputs(left, right, branches)
  const lengthOf = (id: number) => branches.find((one) => one.id === id)?.inputs ?? 0
  const [a, b] = [lengthOf(left), lengthOf(right)]
  const longest = Math.max(a, b) - common
  const [after, setAfter] = useState<number | null>(null)
  const shown = after ?? longest
  const worldA = useWorldAt(left, Math.min(a, common + shown))
  const worldB = useWorldAt(right, Math.min(b, common + shown))
  const both = useBothEntries({ left, right, common, a, b })
  return (
    <DialogFrame name="compare" title={t('history.compare.title')} size="huge">
      <div className="dialog-body compare">
        <div className="compare-heads">
          <BranchChoice
            label={t('history.compare.left')}
            testId="compare-left"
            chosen={left}
            onChoose={(id) => compare(id, right)}
          />
          <BranchChoice
            label={t('history.compare.right')}
            testId="compare-right"
            chosen={right}
            onChoose={(id) => compare(left, id)}
          />
        </div>
        {longest > 0 ? (
          <Slider
            className="slider compare-slider"
            minValue={0}
            maxValue={longest}
            value={shown}
            onChange={setAfter}
            data-testid="compare-slider"
          >
            <Label>{t('history.compare.after', { at: common })}</Label>
            <SliderTrack className="slider-track">
              <SliderThumb className="slider-thumb" />
            </SliderTrack>
            <SliderOutput className="slider-output">
              {() =>
                shown === longest
                  ? t('history.compare.ends')
                  : t('history.compare.inputs', { count: shown })
              }
            </SliderOutput>
          </Slider>
        ) : null}
        <div className="compare-screens">
          <StillLcd world={worldA} testId="compare-lcd-left" />
          <StillLcd world={worldB} testId="compare-lcd-right" />
        </div>
        <FactTable left={worldA} right={worldB} />
        <AlignedList
          both={both}
          common={common}
          reached={[Math.min(a, common + shown), Math.min(b, common + shown)]}
        />
      </div>
    </DialogFrame>
  )
}

/** Which branch stands on one side. */
export function BranchChoice(props: {
  readonly label: string
  readonly testId: string
  readonly chosen: number
  readonly onChoose: (branch: number) => void
}) {
  const nameOf = useBranchName()
  const branches = useSnapshot((s) => s.history.branches)
  return (
    <label className="compare-choice">
      <span className="visually-hidden">{props.label}</span>
      <select
        className="input"
        value={String(props.chosen)}
        data-testid={props.testId}
        onChange={(event) => props.onChoose(Number(event.target.value))}
      >
        {branches.map((branch) => (
          <option key={branch.id} value={String(branch.id)}>
            {nameOf(branch)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** More lines than this are not drawn. Assumption: nobody compares so many by eye. */
const LINES = 400

interface AlignedListProps {
  readonly both: Both | null
  readonly common: number
  /** Up to which input each side is shown above. */
  readonly reached: readonly [number, number]
}

/** What each side did since they parted: the same deeds beside each other. */
export function AlignedList({ both, common, reached }: AlignedListProps) {
  const { t } = useTranslation()
  if (both === null) return null
  const told = both.pairs.filter(
    ({ left, right }) =>
      (left !== null && both.left.has(left.n)) || (right !== null && both.right.has(right.n)),
  )
  return (
    <section className="compare-lists" aria-label={t('history.compare.deeds')}>
      <p className="quiet" data-testid="compare-differ">
        {both.differ === null
          ? t('history.compare.same-inputs')
          : t('history.compare.first', { at: both.differ, common })}
      </p>
      <ol className="compare-rows" data-testid="compare-rows">
        {told.slice(0, LINES).map(({ left, right }) => (
          <li
            key={`${left?.n ?? ''}/${right?.n ?? ''}`}
            className={left !== null && right !== null ? 'compare-row is-same' : 'compare-row'}
          >
            <Cell entry={left} rows={both.left} reached={reached[0]} />
            <Cell entry={right} rows={both.right} reached={reached[1]} />
          </li>
        ))}
      </ol>
      {told.length > LINES ? (
        <p className="quiet">{t('history.compare.more', { count: told.length - LINES })}</p>
      ) : null}
    </section>
  )
}

function Cell(props: {
  readonly entry: HistoryEntry | null
  readonly rows: ReadonlyMap<number, readonly Row[]>
  readonly reached: number
}) {
  const { language } = useLanguage()
  const speech = useSpeech()
  const { entry, rows, reached } = props
  const told = entry === null ? [] : (rows.get(entry.n) ?? [])
  if (entry === null || told.length === 0) return <div className="compare-cell" />
  return (
    <div className={`compare-cell has-deed${entry.n > reached ? ' is-future' : ''}`}>
      <time>{timeOfDay(language, entry.at)}</time>
      <p>
        {told.map((row) => (
          <Fragment key={row.id}>
            <span className={`tone-${row.tone}`}>{rowText(row, speech)}</span>
            <br />
          </Fragment>
        ))}
      </p>
    </div>
  )
}

/** The LCD of the token in the hand, as it stood; its words for those who do not see it. */
export function StillLcd({ world, testId }: { world: World | null; testId: string }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const hand = world === null ? null : tokenInHand(world)
  const token = world === null || hand === null ? undefined : world.tokens[hand]
  useEffect(() => {
    if (canvas.current === null || token === undefined || world === null) return
    let wanted = true
    void paintStill(canvas.current, token, world.now, () => wanted).then((words) => {
      if (wanted) setText(words)
    })
    return () => {
      wanted = false
    }
  }, [token, world])
  if (world !== null && token === undefined) {
    return <p className="compare-no-token quiet">{t('history.compare.no-token')}</p>
  }
  return (
    <figure
      className={text === '' ? 'compare-lcd' : 'compare-lcd is-lit'}
      data-testid={testId}
      data-text={text.replaceAll('\n', ' ')}
    >
      {/* Pixels for eyes; the words below are for everyone else. */}
      <div aria-hidden="true">
        <canvas ref={canvas} />
      </div>
      <figcaption className={text === '' ? '' : 'visually-hidden'}>
        {text === '' ? t('token.screen-off') : text}
      </figcaption>
    </figure>
  )
}

/** The world at a place, asked of the host; the one before stays until it is there. */
export function useWorldAt(branch: number, inputs: number): World | null {
  const [world, setWorld] = useState<World | null>(null)
  useEffect(() => {
    let wanted = true
    bridgeInUse()
      .worldAt({ branch, inputs })
      .then((found) => {
        if (wanted && found !== null) setWorld(found)
      })
      .catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [branch, inputs])
  return world
}
