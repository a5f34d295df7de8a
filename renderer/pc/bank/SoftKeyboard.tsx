import { ArrowBigUp, Delete, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Half-width letters, digits and the hyphen (S3-30), laid out as on a keyboard. */
const ROWS = ['1234567890-', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

interface SoftKeyboardProps {
  readonly value: string
  readonly onType: (value: string) => void
  readonly onClose: () => void
}

/** ソフトウェアキーボード (S3-31): a password is clicked together, and no key is struck. */
export function SoftKeyboard({ value, onType, onClose }: SoftKeyboardProps) {
  const { t } = useTranslation()
  const [shift, setShift] = useState(false)
  return (
    <fieldset className="soft-keyboard" data-testid="soft-keyboard">
      <legend className="visually-hidden">{t('bank.keyboard')}</legend>
      {ROWS.map((row, index) => (
        <div className="soft-keyboard-row" key={row}>
          {index === ROWS.length - 1 ? (
            <button
              type="button"
              className="soft-key is-wide"
              aria-pressed={shift}
              aria-label={t('bank.keyboard-shift')}
              title={t('bank.keyboard-shift')}
              data-testid="softkey-shift"
              onClick={() => setShift(!shift)}
            >
              <ArrowBigUp aria-hidden="true" />
            </button>
          ) : null}
          {[...row].map((lower) => {
            const character = shift ? lower.toUpperCase() : lower
            return (
              <button
                key={lower}
                type="button"
                className="soft-key"
                data-testid={`softkey-${character}`}
                onClick={() => onType(value + character)}
              >
                {character}
              </button>
            )
          })}
          {index === ROWS.length - 1 ? (
            <>
              <button
                type="button"
                className="soft-key is-wide"
                aria-label={t('bank.keyboard-delete')}
                title={t('bank.keyboard-delete')}
                data-testid="softkey-delete"
                onClick={() => onType([...value].slice(0, -1).join(''))}
              >
                <Delete aria-hidden="true" />
              </button>
              <button
                type="button"
                className="soft-key is-wide"
                aria-label={t('bank.keyboard-close')}
                title={t('bank.keyboard-close')}
                data-testid="softkey-close"
                onClick={onClose}
              >
                <X aria-hidden="true" />
              </button>
            </>
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}
