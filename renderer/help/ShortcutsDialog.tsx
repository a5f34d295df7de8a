import { useTranslation } from 'react-i18next'
import { DialogFrame } from '../ui/DialogFrame.tsx'

/** Keys by subject: `shortcuts.<subject>.<name>` says what they do. */
const SHORTCUTS = {
  token: [
    ['left', ['F2', '←']],
    ['centre', ['F3', '↓']],
    ['right', ['F4', '→']],
    ['turn', ['F6']],
    ['choose', ['Alt+1 … 9']],
    ['phone', ['Alt+0']],
  ],
  clock: [
    ['pause', ['F8']],
    ['next', ['F9']],
    ['code', ['Shift+F9']],
  ],
  history: [
    ['back', ['Alt+←', 'Alt+→']],
    ['change', ['Alt+Shift+←', 'Alt+Shift+→']],
    ['ends', ['Alt+Home', 'Alt+End']],
    ['mark', ['Ctrl+D']],
    ['find', ['Ctrl+F']],
  ],
  held: [
    ['move', ['←', '↑', '↓', '→']],
    ['distance', ['+', '−']],
    ['down', ['Esc']],
  ],
  session: [
    ['new', ['Ctrl+N']],
    ['open', ['Ctrl+O']],
    ['save', ['Ctrl+Shift+S']],
    ['picture', ['Ctrl+Shift+O']],
    ['scenarios', ['Ctrl+Shift+L']],
    ['evidence', ['Ctrl+Shift+E']],
  ],
  help: [['help', ['F1', '?']]],
} as const satisfies Record<string, readonly (readonly [string, readonly string[]])[]>

/** Every key that does something. */
export function ShortcutsDialog() {
  const { t } = useTranslation()
  return (
    <DialogFrame name="shortcuts" title={t('shortcuts.title')}>
      <div className="dialog-body">
        {Object.entries(SHORTCUTS).map(([subject, keys]) => (
          <section key={subject} className="shortcuts">
            <h3>{t(`shortcuts.${subject}.title`)}</h3>
            <dl>
              {keys.map(([name, caps]) => (
                <div key={name}>
                  <dt>
                    {caps.map((cap) => (
                      <kbd key={cap}>{cap}</kbd>
                    ))}
                  </dt>
                  <dd>{t(`shortcuts.${subject}.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="quiet">{t('shortcuts.note')}</p>
      </div>
    </DialogFrame>
  )
}
