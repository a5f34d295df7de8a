import type { ReactNode } from 'react'
import type { Block } from '../../../bank/page.ts'
import { useLanguage } from '../../i18n.ts'
import { useUi } from '../../state/ui.ts'
import { BankButtons } from './BankButtons.tsx'
import { BankField } from './BankField.tsx'
import { BankTable } from './BankTable.tsx'
import { Code2d } from './Code2d.tsx'

/** A module of a code, CSS px: about 1 mm, as banks draw them; Assumption: larger for a real webcam. */
const MODULE_PX = { bench: 4, token: 4, bank: 6 } as const

interface BlocksProps {
  readonly blocks: readonly Block[]
  readonly page: string
  /** How required fields are marked; mails and papers have none. */
  readonly requiredMark?: string
}

/** Draws what the bank sent, block by block: page, mail and paper are made of the same. */
export function Blocks({ blocks, page, requiredMark = '' }: BlocksProps) {
  return keyed(blocks, page).map(([key, block]) => (
    <BlockView key={key} block={block} page={page} requiredMark={requiredMark} />
  ))
}

/** Names each block by its page, its kind and which of that kind it is: blocks have no ids. */
function keyed(blocks: readonly Block[], page: string): readonly (readonly [string, Block])[] {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const nth = (seen.get(block.kind) ?? 0) + 1
    seen.set(block.kind, nth)
    return [`${page}-${block.kind}-${nth}`, block] as const
  })
}

interface BlockViewProps {
  readonly block: Block
  readonly page: string
  readonly requiredMark: string
}

function BlockView({ block, page, requiredMark }: BlockViewProps): ReactNode {
  const { pick } = useLanguage()
  const view = useUi((s) => s.view)
  switch (block.kind) {
    case 'heading':
      return <h2 className="bank-heading">{pick(block.text)}</h2>
    case 'text':
      return <p className="bank-text">{pick(block.text)}</p>
    case 'notes':
      return (
        <ul className="bank-notes">
          {block.items.map((item) => (
            <li key={item.ja}>{pick(item)}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl className="bank-facts">
          {block.rows.map((row) => (
            <div key={row.label.ja}>
              <dt>{pick(row.label)}</dt>
              <dd className={row.tone === null ? undefined : `tone-${row.tone}`}>
                {pick(row.value)}
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <BankTable block={block} />
    case 'code2d':
      return (
        <Code2d payload={block.payload} caption={pick(block.caption)} modulePx={MODULE_PX[view]} />
      )
    case 'fields':
      return (
        <div className="bank-fields">
          {block.fields.map((field) => (
            <BankField key={`${page}-${field.name}`} field={field} requiredMark={requiredMark} />
          ))}
        </div>
      )
    case 'buttons':
      return <BankButtons buttons={block.buttons} />
    default:
      return block satisfies never
  }
}
