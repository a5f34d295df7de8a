import { Copy, FileOutput, Pencil, Play, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Policy } from '../../bank/policy/schema.ts'
import { DeviceChips } from '../ui/DeviceChips.tsx'
import { useLanguage } from '../ui/i18n.ts'

/** One institution of the list and what can be done with it. */
export function InstitutionRow(props: {
  readonly policy: Policy
  /** The user's own: it can be edited and deleted. */
  readonly own: boolean
  readonly onStart: () => void
  readonly onCopy: () => void
  readonly onEdit: () => void
  readonly onExport: () => void
  readonly onDelete: () => void
}) {
  const { t } = useTranslation()
  const { pick } = useLanguage()
  const { policy, own } = props
  const [asking, setAsking] = useState(false)
  const name = pick(policy.bankName)
  return (
    <li className="institution" data-testid={`own-${policy.id}`}>
      <span className="choice-letter" aria-hidden="true">
        {policy.label}
      </span>
      <span className="choice-text">
        <span className="choice-head">
          <strong>{name}</strong>
          <DeviceChips kinds={policy.tokens} />
        </span>
        <span>{pick(policy.style)}</span>
      </span>
      {asking ? (
        // biome-ignore lint/a11y/useSemanticElements: a question with two answers is no set of fields
        <span
          key="asking"
          className="institution-actions"
          role="group"
          aria-label={t('policy.delete-ask')}
        >
          <span>{t('policy.delete-ask')}</span>
          <Button className="button" autoFocus onPress={() => setAsking(false)}>
            {t('ui.cancel')}
          </Button>
          <Button
            className="button is-danger"
            onPress={props.onDelete}
            data-testid="institution-delete-yes"
          >
            {t('policy.delete')}
          </Button>
        </span>
      ) : (
        <span key="plain" className="institution-actions">
          <Action icon={Play} what="start" name={name} onPress={props.onStart} />
          <Action icon={Copy} what="copy" name={name} onPress={props.onCopy} />
          {own ? <Action icon={Pencil} what="edit" name={name} onPress={props.onEdit} /> : null}
          <Action icon={FileOutput} what="export" name={name} onPress={props.onExport} />
          {own ? (
            <Action icon={Trash2} what="delete" name={name} onPress={() => setAsking(true)} />
          ) : null}
        </span>
      )}
    </li>
  )
}

function Action(props: {
  readonly icon: typeof Copy
  readonly what: 'start' | 'copy' | 'edit' | 'export' | 'delete'
  readonly name: string
  readonly onPress: () => void
}) {
  const { t } = useTranslation()
  const { icon: Icon, what, name, onPress } = props
  return (
    <Button
      className="button is-small"
      aria-label={t('policy.action-named', { action: t(`policy.${what}`), name })}
      onPress={onPress}
      data-testid={`institution-${what}`}
    >
      <Icon aria-hidden="true" />
      {t(`policy.${what}`)}
    </Button>
  )
}
