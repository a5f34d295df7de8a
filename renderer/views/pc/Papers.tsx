import { FileText } from 'lucide-react'
import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { Blocks } from './Blocks.tsx'
import { ParcelNote } from './ParcelNote.tsx'

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
            <Blocks blocks={sheet.paper.blocks} page={`paper-${sheet.key}`} />
          </article>
        </>
      )}
    </div>
  )
}
