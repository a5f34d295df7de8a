import { RotateCw, Unplug } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Page } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { send } from '../../state/actions.ts'
import { useSnapshot } from '../../state/bench.ts'
import { Blocks } from './Blocks.tsx'

/** The browser's own page for a site that does not answer. */
export function NoConnection({ page }: { page: Page }) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const domain = useSnapshot((s) => s.world.bank.policy.domain)
  return (
    <article className="no-connection" data-testid={`page-${page.id}`}>
      <Unplug aria-hidden="true" />
      <h1>{pick(page.title)}</h1>
      <p className="no-connection-site">{domain}</p>
      <Blocks blocks={page.blocks} page={page.id} />
      <Button
        className="no-connection-reload"
        onPress={() => void send({ kind: 'reload' })}
        data-testid="reload"
      >
        <RotateCw aria-hidden="true" />
        {t('pc.reload')}
      </Button>
    </article>
  )
}
