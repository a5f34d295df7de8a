import { ChevronRight, KeyRound, type LucideIcon, Mail, ShieldBan } from 'lucide-react'
import type { PhoneBlock } from '../../../firmware/phone-app/state.ts'
import { useLanguage } from '../../i18n.ts'
import { PhoneCode } from './PhoneCode.tsx'
import { PhoneCode2d } from './PhoneCode2d.tsx'
import { PhoneField } from './PhoneField.tsx'

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
