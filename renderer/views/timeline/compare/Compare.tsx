import { useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Frame } from '../../../dialogs/Frame.tsx'
import { useSnapshot } from '../../../state/bench.ts'
import { commonInputs } from '../../../state/history/tree.ts'
import { compare, useTimelineUi } from '../../../state/timeline/ui.ts'
import { AlignedList } from './AlignedList.tsx'
import { BranchChoice } from './BranchChoice.tsx'
import { FactTable } from './FactTable.tsx'
import { StillLcd } from './StillLcd.tsx'
import { useBothEntries } from './use-both-entries.ts'
import { useWorldAt } from './use-world-at.ts'

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
    <Frame name="compare" title={t('history.compare.title')} size="huge">
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
    </Frame>
  )
}
