import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { policies } from '../../bank/policy/institutions/institutions.ts'
import type { Policy } from '../../bank/policy/schema.ts'
import { DialogFrame } from '../ui/DialogFrame.tsx'
import { useLanguage } from '../ui/i18n.ts'
import { freshId, freshLabel } from './draft.ts'
import type { Imported } from './files.ts'
import { InstitutionList, type Said } from './InstitutionList.tsx'
import { useOwnInstitutions } from './own-institutions.ts'
import { type Edited, PolicyEditor } from './PolicyEditor.tsx'

/** The institutions: what there is, and an editor that makes another one without code. */
export function InstitutionsDialog() {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const own = useOwnInstitutions()
  const [edited, setEdited] = useState<Edited | null>(null)
  const [dirty, setDirty] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)
  const [refused, setRefused] = useState<Exclude<Imported, { policy: Policy }> | null>(null)
  const all = useMemo(() => [...policies, ...own], [own])
  const savedAs = edited?.savedAs ?? null
  const taken = useMemo(
    () => new Set(all.map(({ id }) => id).filter((id) => id !== savedAs)),
    [all, savedAs],
  )

  const edit = (next: Edited) => {
    setEdited(next)
    setDirty(next.savedAs === null)
    setSaid(null)
    setRefused(null)
  }
  const copy = (policy: Policy) => {
    const ids = new Set(all.map(({ id }) => id))
    const label = freshLabel(new Set(all.map((other) => other.label)))
    const bankName = {
      ja: t('policy.copy-name', { name: policy.bankName.ja, lng: 'ja' }),
      en: t('policy.copy-name', { name: policy.bankName.en, lng: 'en' }),
    }
    edit({
      policy: { ...policy, id: freshId(policy.id, ids), label, bankName },
      original: policy,
      savedAs: null,
    })
  }
  const onImported = (imported: Imported) => {
    setSaid(null)
    if (!('policy' in imported)) return setRefused(imported)
    const { policy } = imported
    const ids = new Set(all.map(({ id }) => id))
    const id = ids.has(policy.id) ? freshId(policy.id, ids) : policy.id
    edit({ policy: { ...policy, id }, original: policy, savedAs: null })
  }
  const back = () => {
    setEdited(null)
    setDirty(false)
  }

  const title =
    edited === null
      ? t('policy.title')
      : t('policy.editing', { name: pick(edited.policy.bankName) })
  return (
    <DialogFrame name="institutions" title={title} size="huge" dismissable={!dirty}>
      {edited === null ? (
        <InstitutionList
          own={own}
          said={said}
          say={setSaid}
          refused={refused}
          onImported={onImported}
          onCopy={copy}
          onEdit={(policy) => edit({ policy, original: policy, savedAs: policy.id })}
        />
      ) : (
        <PolicyEditor
          edited={edited}
          taken={taken}
          onDirty={setDirty}
          onBack={back}
          onSaved={(policy) => {
            back()
            setSaid({ tone: 'good', key: 'policy.saved', params: { name: pick(policy.bankName) } })
          }}
        />
      )}
    </DialogFrame>
  )
}
