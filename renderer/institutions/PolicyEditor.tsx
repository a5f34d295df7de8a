import { useCallback, useMemo, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Policy, PolicyPath } from '../../bank/policy/schema.ts'
import type { InstitutionAck } from '../../host/link/program.ts'
import { SearchBox } from '../ui/SearchBox.tsx'
import { checkDraft } from './check.ts'
import { changedPaths, draftOf } from './draft.ts'
import { EditorFooter } from './EditorFooter.tsx'
import { FieldGroups } from './FieldGroups.tsx'
import { deleteInstitution, saveInstitution } from './own-institutions.ts'
import { Problems, showField } from './Problems.tsx'

/** What the editor works on. */
export interface Edited {
  /** What the fields hold at first. */
  readonly policy: Policy
  /** What a change is measured by: the institution that was copied, or as it was last saved. */
  readonly original: Policy
  /** Id under which it is kept already; null: it is new. */
  readonly savedAs: string | null
}

/** Every field of a policy in one table, with what is wrong beside it, and a place to save it. */
export function PolicyEditor(props: {
  readonly edited: Edited
  /** Ids of all other institutions. */
  readonly taken: ReadonlySet<string>
  readonly onDirty: (dirty: boolean) => void
  readonly onBack: () => void
  readonly onSaved: (policy: Policy) => void
}) {
  const { t, i18n } = useTranslation()
  const { edited, taken, onDirty, onSaved } = props
  const original = useMemo(() => draftOf(edited.original), [edited])
  const [draft, setDraft] = useState(() => draftOf(edited.policy))
  const [asked, setAsked] = useState('')
  const [onlyChanged, setOnlyChanged] = useState(false)
  const [refused, setRefused] = useState<Extract<InstitutionAck, { ok: false }> | null>(null)
  const [tried, setTried] = useState(false)
  const takenText = useMemo(() => {
    const said = (language: string) => i18n.getFixedT(language)('policy.taken')
    return { ja: said('ja'), en: said('en') }
  }, [i18n])
  const checked = useMemo(() => checkDraft(draft, taken, takenText), [draft, taken, takenText])
  const changed = useMemo(() => changedPaths(draft, original), [draft, original])

  const change = useCallback(
    (path: PolicyPath, value: unknown) => {
      onDirty(true)
      setRefused(null)
      setDraft((before) => new Map(before).set(path, value))
    },
    [onDirty],
  )
  const reset = useCallback(
    (path: PolicyPath) => change(path, original.get(path)),
    [change, original],
  )

  /** The search may be hiding the field that is to be mended. */
  const goTo = (path: PolicyPath) => {
    flushSync(() => {
      setAsked('')
      setOnlyChanged(false)
    })
    showField(path)
  }
  const save = async () => {
    setTried(true)
    const { policy } = checked
    if (policy === null) return
    const ack = await saveInstitution(policy)
    if (!ack.ok) return setRefused(ack)
    const { savedAs } = edited
    // Renamed: the new one is on the disk, so the old one may go.
    if (savedAs !== null && savedAs !== policy.id) await deleteInstitution(savedAs)
    onSaved(policy)
  }

  return (
    <>
      <div className="policy-tools">
        <SearchBox
          label={t('policy.search')}
          value={asked}
          onChange={setAsked}
          testId="policy-search"
        />
        <Checkbox className="checkbox" isSelected={onlyChanged} onChange={setOnlyChanged}>
          <span className="checkbox-box" aria-hidden="true" />
          {t('policy.only-changed', { count: changed.size })}
        </Checkbox>
      </div>
      <FieldGroups
        draft={draft}
        changed={changed}
        onlyChanged={onlyChanged}
        asked={asked}
        problems={checked.problems}
        change={change}
        reset={reset}
      />
      <Problems problems={checked.problems} open={tried} refused={refused} goTo={goTo} />
      <EditorFooter
        dirty={draft.size > 0 && (changed.size > 0 || edited.savedAs === null)}
        onBack={props.onBack}
        onSave={() => void save()}
      />
    </>
  )
}
