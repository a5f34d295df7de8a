import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** Save, or go back; what would be lost is asked about first. */
export function EditorFooter(props: {
  readonly dirty: boolean
  readonly onBack: () => void
  readonly onSave: () => void
}) {
  const { t } = useTranslation()
  const { dirty, onBack, onSave } = props
  const [asking, setAsking] = useState(false)
  if (asking) {
    return (
      <footer key="asking" className="dialog-footer" role="alert">
        <p className="is-left">{t('policy.discard-ask')}</p>
        <Button className="button" autoFocus onPress={() => setAsking(false)}>
          {t('policy.discard-no')}
        </Button>
        <Button className="button is-danger" onPress={onBack} data-testid="policy-discard">
          {t('policy.discard-yes')}
        </Button>
      </footer>
    )
  }
  return (
    <footer key="plain" className="dialog-footer">
      <Button
        className="button is-left"
        onPress={() => (dirty ? setAsking(true) : onBack())}
        data-testid="policy-back"
      >
        {t('policy.back')}
      </Button>
      <Button className="button is-primary" onPress={onSave} data-testid="policy-save">
        {t('policy.save')}
      </Button>
    </footer>
  )
}
