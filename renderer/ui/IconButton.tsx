import type { LucideIcon } from 'lucide-react'
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'

interface IconButtonProps {
  readonly Icon: LucideIcon
  readonly label: string
  readonly onPress: () => void
  readonly testId: string
  readonly shortcut?: string
  /** Given: the button stays down while true. */
  readonly pressed?: boolean
}

/** A button that is only a sign; its name and its key come up when one rests on it. */
export function IconButton(props: IconButtonProps) {
  const { Icon, label, onPress, testId, shortcut, pressed } = props
  const common = {
    className: 'icon-button',
    'aria-label': label,
    'data-testid': testId,
  }
  return (
    <TooltipTrigger delay={500}>
      {pressed === undefined ? (
        <Button {...common} onPress={onPress}>
          <Icon aria-hidden="true" />
        </Button>
      ) : (
        <ToggleButton {...common} isSelected={pressed} onChange={onPress}>
          <Icon aria-hidden="true" />
        </ToggleButton>
      )}
      <Tooltip className="tooltip" offset={6}>
        {label}
        {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
