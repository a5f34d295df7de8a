import { TriangleAlert } from 'lucide-react'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

/** No secret leaves the bench before this box is ticked: what it opens makes every later code. */
export function SecretWarning(props: {
  readonly what: 'file' | 'code'
  readonly agreed: boolean
  readonly onChange: (agreed: boolean) => void
}) {
  const { t } = useTranslation()
  return (
    <div className="warning-box is-secret">
      <TriangleAlert aria-hidden="true" />
      <div>
        <p>{t(`files.secret.${props.what}`)}</p>
        <Checkbox
          className="checkbox"
          isSelected={props.agreed}
          onChange={props.onChange}
          data-testid={`files-agree-${props.what}`}
        >
          <span className="checkbox-box" aria-hidden="true" />
          {t(`files.secret.agree-${props.what}`)}
        </Checkbox>
      </div>
    </div>
  )
}
