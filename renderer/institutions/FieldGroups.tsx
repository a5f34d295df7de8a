import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { POLICY_FIELDS, POLICY_GROUPS } from '../../bank/policy/fields.ts'
import type { PolicyPath } from '../../bank/policy/schema.ts'
import type { Bilingual } from '../../protocol/bilingual.ts'
import { searched } from '../ui/SearchBox.tsx'
import type { DraftProblem } from './check.ts'
import type { Draft } from './draft.ts'
import { FieldRow } from './FieldRow.tsx'

const NONE: readonly Bilingual[] = []

/** The fields by section, with a way to each section; narrowed down by a search. */
export function FieldGroups(props: {
  readonly draft: Draft
  readonly changed: ReadonlySet<PolicyPath>
  readonly onlyChanged: boolean
  readonly asked: string
  readonly problems: readonly DraftProblem[]
  readonly change: (path: PolicyPath, value: unknown) => void
  readonly reset: (path: PolicyPath) => void
}) {
  const { t } = useTranslation()
  const { draft, changed, onlyChanged, asked, problems } = props
  const open = POLICY_FIELDS.filter(({ path }) => !onlyChanged || changed.has(path))
  const shown = searched(open, asked, ({ path, label, hint }) =>
    [path, label.ja, label.en, hint.ja, hint.en].join(' '),
  )
  const groups = POLICY_GROUPS.map((group) => ({
    group,
    fields: shown.filter((field) => field.group === group),
    wrong: problems.filter(({ path }) =>
      POLICY_FIELDS.some((field) => field.path === path && field.group === group),
    ).length,
  })).filter(({ fields }) => fields.length > 0)

  return (
    <div className="policy-body">
      <nav className="policy-nav" aria-label={t('policy.sections')}>
        {groups.map(({ group, wrong }) => (
          <Button
            key={group}
            className="policy-nav-button"
            onPress={() => document.getElementById(`policy-group-${group}`)?.scrollIntoView()}
          >
            {t(`policy.group.${group}`)}
            {wrong > 0 ? <span className="badge">{wrong}</span> : null}
          </Button>
        ))}
      </nav>
      <div className="policy-fields" data-testid="policy-fields">
        {groups.map(({ group, fields }) => (
          <section key={group} id={`policy-group-${group}`}>
            <h3>{t(`policy.group.${group}`)}</h3>
            {fields.map((field) => (
              <FieldRow
                key={field.path}
                field={field}
                value={draft.get(field.path)}
                changed={changed.has(field.path)}
                problems={textsAt(problems, field.path)}
                change={props.change}
                reset={props.reset}
              />
            ))}
          </section>
        ))}
        {groups.length === 0 ? <p className="empty">{t('policy.nothing')}</p> : null}
      </div>
    </div>
  )
}

/** One array for all fields without a problem: their rows are not drawn anew. */
function textsAt(problems: readonly DraftProblem[], path: PolicyPath): readonly Bilingual[] {
  const own = problems.filter((problem) => problem.path === path)
  return own.length === 0 ? NONE : own.map(({ text }) => text)
}
