import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { AuditRecords } from './AuditRecords.tsx'
import { PostRecords } from './PostRecords.tsx'
import { SerialRecords } from './SerialRecords.tsx'
import { TransferRecords } from './TransferRecords.tsx'
import { UserRecords } from './UserRecords.tsx'

const PARTS = ['users', 'serials', 'post', 'transfers', 'audit'] as const
type Part = (typeof PARTS)[number]

/** What the bank knows, for the tester's eyes: no customer ever sees this. */
export function Records() {
  const { t } = useTranslation()
  const [part, setPart] = useState<Part>('users')
  return (
    <div className="records" data-testid="records">
      <ToggleButtonGroup
        className="segments records-parts"
        aria-label={t('records.parts')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[part]}
        onSelectionChange={(keys) => setPart(PARTS.find((one) => keys.has(one)) ?? 'users')}
      >
        {PARTS.map((one) => (
          <ToggleButton key={one} id={one} data-testid={`records-${one}`}>
            {t(`records.part.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Shown part={part} />
    </div>
  )
}

function Shown({ part }: { part: Part }) {
  switch (part) {
    case 'users':
      return <UserRecords />
    case 'serials':
      return <SerialRecords />
    case 'post':
      return <PostRecords />
    case 'transfers':
      return <TransferRecords />
    case 'audit':
      return <AuditRecords />
    default:
      return part satisfies never
  }
}
