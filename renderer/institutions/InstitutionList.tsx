import { FileInput } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import { closeDialog } from '../ui/window.ts'
import { exportPolicy, type Imported, importPolicy } from './files.ts'
import { ImportProblems } from './ImportProblems.tsx'
import { InstitutionRow } from './InstitutionRow.tsx'
import { deleteInstitution, startWith } from './own-institutions.ts'

/** A sentence on how the last action went: a key of the locales, with what it speaks of. */
export interface Said {
  readonly tone: 'good' | 'error'
  readonly key: string
  readonly params: Readonly<Record<string, string>>
}

/** The built-in institutions and the user's own. */
export function InstitutionList(props: {
  readonly own: readonly Policy[]
  readonly said: Said | null
  readonly say: (said: Said | null) => void
  readonly refused: Exclude<Imported, { policy: Policy }> | null
  readonly onImported: (imported: Imported) => void
  readonly onCopy: (policy: Policy) => void
  readonly onEdit: (policy: Policy) => void
}) {
  const { t } = useTranslation()
  const { own, said, say, refused } = props

  const choose = async () => {
    const imported = await importPolicy()
    if (imported !== null) props.onImported(imported)
  }
  const write = async (policy: Policy) => {
    const { saved, problem } = await exportPolicy(policy)
    if (saved) say({ tone: 'good', key: 'files.saved', params: {} })
    else if (problem !== undefined)
      say({ tone: 'error', key: 'files.not-saved', params: { problem } })
  }
  const remove = async ({ id }: Policy) => {
    const ack = await deleteInstitution(id)
    say(ack.ok ? null : { tone: 'error', key: `policy.refused.${ack.error}`, params: {} })
  }
  const row = (policy: Policy, isOwn: boolean) => (
    <InstitutionRow
      key={policy.id}
      policy={policy}
      own={isOwn}
      onStart={() => startWith(policy.id)}
      onCopy={() => props.onCopy(policy)}
      onEdit={() => props.onEdit(policy)}
      onExport={() => void write(policy)}
      onDelete={() => void remove(policy)}
    />
  )

  return (
    <>
      <div className="dialog-body institutions">
        <p>{t('policy.what')}</p>
        {said === null ? null : (
          <p
            className={said.tone === 'good' ? 'good-box' : 'error-box'}
            role={said.tone === 'good' ? 'status' : 'alert'}
            data-testid="institutions-said"
          >
            {t(said.key, said.params)}
          </p>
        )}
        {refused === null ? null : <ImportProblems refused={refused} />}
        <section>
          <h3>{t('policy.own')}</h3>
          {own.length === 0 ? <p className="quiet">{t('policy.own-none')}</p> : null}
          <ul>{own.map((policy) => row(policy, true))}</ul>
        </section>
        <section>
          <h3>{t('policy.built-in')}</h3>
          <ul>{policies.map((policy) => row(policy, false))}</ul>
        </section>
      </div>
      <footer className="dialog-footer">
        <Button
          className="button is-left"
          onPress={() => void choose()}
          data-testid="institution-import"
        >
          <FileInput aria-hidden="true" />
          {t('policy.import')}
        </Button>
        <Button className="button" onPress={closeDialog}>
          {t('ui.close')}
        </Button>
      </footer>
    </>
  )
}
