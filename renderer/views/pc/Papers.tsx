import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n.ts'
import { useSnapshot } from '../../state/bench.ts'
import { Blocks } from './Blocks.tsx'

/** What came in the parcel together with the token: one sheet at a time. */
export function Papers() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const papers = useSnapshot((s) => s.world.desk.papers)
  const [chosen, choose] = useState<string | null>(null)
  const paper = papers.find(({ id }) => id === chosen) ?? papers[0]
  if (paper === undefined) return null
  return (
    <div className="papers">
      <ToggleButtonGroup
        className="papers-choice"
        aria-label={t('pc.papers')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[paper.id]}
        onSelectionChange={(keys) => {
          const [key] = keys
          choose(typeof key === 'string' ? key : null)
        }}
      >
        {papers.map(({ id, title }) => (
          <ToggleButton key={id} id={id} data-testid={`paper-${id}`}>
            {t(`papers.${id}`, { defaultValue: pick(title) })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <article className={`paper paper-${paper.id}`}>
        <h1>{pick(paper.title)}</h1>
        <Blocks blocks={paper.blocks} page={`paper-${paper.id}`} />
      </article>
    </div>
  )
}
