import { ChevronRight, KeyRound, type LucideIcon, Mail, ShieldBan } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PhoneBlock } from '../../firmware/phone-app/state.ts'
import { send } from '../bench/send.ts'
import { useSnapshot } from '../bench/snapshot.ts'
import { drawCode } from '../ui/Code2d.tsx'
import { useLanguage } from '../ui/i18n.ts'
import { useTyped } from '../ui/use-typed.ts'

interface PhoneBlocksProps {
  readonly blocks: readonly PhoneBlock[]
  readonly onTap: (action: string) => void
}

/** Signs of what is opened from the home screen. */
const SIGNS: Readonly<Record<string, LucideIcon>> = {
  'go:mail': Mail,
  'go:app': KeyRound,
  'go:settings': ShieldBan,
}

/** The button that Enter taps: the first primary one, if there is one. */
function primaryOf(blocks: readonly PhoneBlock[]): string | null {
  const primary = blocks.find((block) => block.kind === 'button' && block.tone === 'primary')
  return primary?.kind === 'button' ? primary.action : null
}

/** A screen of the phone, top to bottom. */
export function PhoneBlocks({ blocks, onTap }: PhoneBlocksProps) {
  const enter = primaryOf(blocks)
  const met = new Map<string, number>()
  return blocks.map((block) => {
    // Blocks have no ids: the so-manieth of its name.
    const name = nameOf(block)
    const ordinal = (met.get(name) ?? 0) + 1
    met.set(name, ordinal)
    return (
      <Block
        key={`${name}-${ordinal}`}
        block={block}
        onTap={onTap}
        onEnter={() => {
          if (enter !== null) onTap(enter)
        }}
      />
    )
  })
}

function nameOf(block: PhoneBlock): string {
  switch (block.kind) {
    case 'field':
      return `field-${block.name}`
    case 'button':
      return `button-${block.action}`
    default:
      return block.kind
  }
}

interface BlockProps {
  readonly block: PhoneBlock
  readonly onTap: (action: string) => void
  readonly onEnter: () => void
}

function Block({ block, onTap, onEnter }: BlockProps) {
  const { pick } = useLanguage()
  switch (block.kind) {
    case 'text':
      return (
        <p
          className={`phone-text is-${block.tone}`}
          role={block.tone === 'error' ? 'alert' : undefined}
        >
          {pick(block.text)}
        </p>
      )
    case 'field':
      return <PhoneField field={block} onEnter={onEnter} />
    case 'button': {
      const Sign = SIGNS[block.action]
      return (
        <button
          type="button"
          className={`phone-button is-${block.tone}`}
          data-testid={`phone-action-${block.action}`}
          onClick={() => onTap(block.action)}
        >
          {Sign === undefined ? null : <Sign className="phone-sign" aria-hidden="true" />}
          <span>{pick(block.label)}</span>
        </button>
      )
    }
    case 'code':
      return <PhoneCode digits={block.digits} leftMs={block.leftMs} ofMs={block.ofMs} />
    case 'list':
      return (
        <ul className="phone-list">
          {block.rows.map((row) => (
            <li key={row.action}>
              <button
                type="button"
                data-testid={`phone-action-${row.action}`}
                onClick={() => onTap(row.action)}
              >
                <span className="phone-row-title">{row.title}</span>
                <span className="phone-row-detail">{pick(row.detail)}</span>
                <ChevronRight aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )
    case 'code2d':
      return <PhoneCode2d payload={block.payload} />
    default:
      return block satisfies never
  }
}

interface PhoneFieldProps {
  readonly field: Extract<PhoneBlock, { kind: 'field' }>
  readonly onEnter: () => void
}

/** A field of the phone's screen: every keystroke is an input. */
function PhoneField({ field, onEnter }: PhoneFieldProps) {
  const { pick } = useLanguage()
  const id = useId()
  const [value, type] = useTyped(field.value, (typed) =>
    send({ kind: 'phone-type', field: field.name, value: typed }),
  )
  return (
    <div className="phone-field">
      <label htmlFor={id}>{pick(field.label)}</label>
      <input
        id={id}
        data-testid={`phone-field-${field.name}`}
        type={field.type === 'password' ? 'password' : 'text'}
        inputMode={field.type === 'text' ? 'text' : 'numeric'}
        className={field.type === 'text' ? undefined : 'is-digits'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={value}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          // The Enter that ends a conversion by the input method is not the phone's.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter()
        }}
      />
    </div>
  )
}

/** For so many seconds before a code ends it is shown in red. Assumption: too short to type it in. */
const HURRY_MS = 10_000

/** `123 456`: two groups are read over more easily than one of six. */
function groupsOf(digits: string): string {
  const size = digits.length === 8 ? 4 : 3
  return digits.replace(new RegExp(`(.{${size}})(?=.)`, 'g'), '$1 ')
}

interface PhoneCodeProps {
  readonly digits: string
  readonly leftMs: number
  readonly ofMs: number
}

/**
 * The code, and a ring that runs out with it. The motion is CSS: the ring begins where the step
 * stands and runs by itself until the next code, or until somebody moves the clock.
 */
function PhoneCode({ digits, leftMs, ofMs }: PhoneCodeProps) {
  const { t } = useTranslation()
  const clock = useSnapshot((s) => s.clock)
  const [running, speed] = [clock.speed > 0, Math.max(1, clock.speed)]
  const seconds = Math.ceil(leftMs / 1000)
  return (
    <div className={leftMs <= HURRY_MS ? 'phone-code is-ending' : 'phone-code'}>
      <output data-testid="phone-digits" data-digits={digits} aria-label={digits}>
        {groupsOf(digits)}
      </output>
      <svg className="phone-ring" viewBox="0 0 40 40" aria-hidden="true">
        <circle className="phone-ring-track" cx="20" cy="20" r="17" />
        <circle
          key={`${digits}-${clock.anchorVirtual}-${clock.speed}`}
          className="phone-ring-left"
          cx="20"
          cy="20"
          r="17"
          pathLength="1"
          style={{
            animationDuration: `${ofMs / speed}ms`,
            animationDelay: `${(leftMs - ofMs) / speed}ms`,
            animationPlayState: running ? 'running' : 'paused',
          }}
        />
        <text x="20" y="20">
          {seconds}
        </text>
      </svg>
      <span className="visually-hidden">{t('phone.left', { seconds })}</span>
    </div>
  )
}

/** Width of a module, CSS px. Assumption: the largest that fits the phone's width. */
const MODULE_PX = 3

/** A 2-D code on the phone's screen, for another authenticator to read. */
function PhoneCode2d({ payload }: { payload: string }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (canvas.current !== null) drawCode(canvas.current, payload, MODULE_PX)
  }, [payload])
  return (
    <figure className="phone-code2d">
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('phone.code2d')}
        data-testid="phone-code2d"
        data-payload={payload}
      />
    </figure>
  )
}
