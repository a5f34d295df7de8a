import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { TokenKind } from '../../bank/policy/schema.ts'
import { DEFAULT_MODEL } from '../../firmware/camera-token/camera-token.ts'
import { useSnapshot } from '../bench/snapshot.ts'

/** The way to the first code, step by step: `help.steps.<name>`, `help.fob.<name>`, `help.app.<name>`. */
const STEPS = {
  'camera-token': [
    'steps',
    [
      'login',
      'request',
      'mail',
      'power',
      'scan-1',
      'type-1',
      'yes-1',
      'scan-2',
      'type-2',
      'done-yes',
      'off',
    ],
  ],
  'key-fob': ['fob', ['apply', 'arrive', 'login', 'register', 'use', 'share']],
  'phone-app': ['app', ['apply', 'mail', 'install', 'first-start', 'name', 'start', 'change']],
} as const satisfies Record<TokenKind, readonly [string, readonly string[]]>

const KINDS = ['camera-token', 'key-fob', 'phone-app'] as const satisfies readonly TokenKind[]

/** Where customers go wrong most. */
const KEY_STEPS: ReadonlySet<string> = new Set(['steps.done-yes', 'fob.register', 'app.change'])

/** How each kind of token is put into service; first that of the present institution. */
export function StepsTab() {
  const { t } = useTranslation()
  const figures = useFigures()
  const given = useSnapshot((s) => s.world.bank.policy.tokens[0])
  const [kind, setKind] = useState<TokenKind>(given ?? 'camera-token')
  const [group, steps] = STEPS[kind]
  return (
    <>
      <ToggleButtonGroup
        className="segments"
        aria-label={t('help.device')}
        disallowEmptySelection
        selectedKeys={[kind]}
        onSelectionChange={(keys) => {
          const next = KINDS.find((name) => keys.has(name))
          if (next !== undefined) setKind(next)
        }}
      >
        {KINDS.map((name) => (
          <ToggleButton key={name} id={name} data-testid={`help-steps-${name}`}>
            {t(`new-session.device.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p className="help-intro">{t(`help.intro.${kind}`, figures)}</p>
      <ol className="help-steps">
        {steps.map((step) => (
          <li key={step} className={KEY_STEPS.has(`${group}.${step}`) ? 'is-key' : undefined}>
            <strong>{t(`help.${group}.${step}.title`)}</strong>
            <span>{t(`help.${group}.${step}.text`, figures)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The numbers of this bank and its tokens that the help speaks of. */
export function useFigures(): Readonly<Record<string, number>> {
  const tokens = useSnapshot((s) => s.world.tokens)
  const policy = useSnapshot((s) => s.world.bank.policy)
  const camera = tokens.find((token) => token.kind === 'camera-token')
  const model = camera?.model ?? DEFAULT_MODEL
  return {
    first: policy.deviceCodeDigits,
    second: policy.signatureDigits,
    days: policy.paperDays,
    reissue: policy.reissueDays,
    passwords: policy.passwordLockAfter,
    longPress: model.longPressMs / 1000,
    autoOff: model.autoOffMs / 1000,
    wrong: policy.lockAfter,
    wait: policy.reissueWaitMinutes,
    skip: policy.skipDays,
    fee: policy.fees.reissue,
    digits: policy.code.digits,
    period: policy.code.periodSeconds,
  }
}
