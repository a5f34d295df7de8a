import { FileText, Package, PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useSnapshot } from '../bench/snapshot.ts'
import { calendarDay, hourMinute } from '../ui/format.ts'
import { useLanguage } from '../ui/i18n.ts'
import { PageBlocks } from './bank/PageBlocks.tsx'

/** The customer's own memo, and what came by parcel: one sheet at a time. */
export function Papers() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const papers = useSnapshot((s) => s.world.desk.papers)
  const [chosen, choose] = useState<string | null>(null)
  // Two parcels may bring the same letter: a paper's place is its name.
  const sheets = papers.map((paper, index) => ({ key: String(index), paper }))
  const sheet = sheets.find(({ key }) => key === chosen) ?? sheets[0]
  return (
    <div className="papers">
      <ParcelNote />
      {sheet === undefined ? (
        <div className="papers-empty">
          <FileText aria-hidden="true" />
          <p>{t('papers.empty')}</p>
        </div>
      ) : (
        <>
          <ToggleButtonGroup
            className="papers-choice"
            aria-label={t('pc.papers')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[sheet.key]}
            onSelectionChange={(keys) => {
              const [key] = keys
              choose(typeof key === 'string' ? key : null)
            }}
          >
            {sheets.map(({ key, paper }) => (
              <ToggleButton key={key} id={key} data-testid={`paper-${paper.id}`}>
                {t(`papers.${paper.id}`, { defaultValue: pick(paper.title) })}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          <article className={`paper paper-${sheet.paper.id}`}>
            <h1>{pick(sheet.paper.title)}</h1>
            <PageBlocks blocks={sheet.paper.blocks} page={`paper-${sheet.key}`} />
          </article>
        </>
      )}
    </div>
  )
}

/** What the post has brought last, and what is still on its way. */
function ParcelNote() {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const arrived = useSnapshot((s) => s.events.findLast((event) => event.kind === 'parcel'))
  const deliveries = useSnapshot((s) => s.world.bank.deliveries)
  return (
    <div className="parcel-notes" aria-live="polite">
      {arrived?.kind !== 'parcel' ? null : (
        <p className="parcel-note" data-testid="parcel-arrived">
          <PackageOpen aria-hidden="true" />
          {t('papers.parcel-arrived', {
            at: `${calendarDay(language, arrived.at)} ${hourMinute(language, arrived.at)}`,
            number: arrived.tokens.length,
          })}
        </p>
      )}
      {deliveries.map((delivery) => (
        <p
          className="parcel-note"
          key={`${delivery.user}-${delivery.due}`}
          data-testid="parcel-under-way"
        >
          <Package aria-hidden="true" />
          {t('papers.parcel-under-way', { due: calendarDay(language, delivery.due) })}
        </p>
      ))}
    </div>
  )
}
