import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { closeDialog, type DialogName } from './window.ts'

interface FrameProps {
  readonly name: DialogName
  readonly title: string
  readonly size?: 'normal' | 'wide' | 'huge'
  /** false: only a button of the dialog closes it. */
  readonly dismissable?: boolean
  readonly children: ReactNode
}

/** What every dialog has: title, a way out, Esc, and the focus kept inside. */
export function DialogFrame({
  name,
  title,
  size = 'normal',
  dismissable = true,
  children,
}: FrameProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
      onOpenChange={(open) => {
        if (!open) closeDialog()
      }}
    >
      <Modal className={`modal is-${size}`}>
        <Dialog className="dialog" data-testid={`dialog-${name}`}>
          <header className="dialog-header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {dismissable ? (
              <Button
                className="icon-button"
                aria-label={t('ui.close')}
                onPress={closeDialog}
                data-testid="dialog-close"
              >
                <X aria-hidden="true" />
              </Button>
            ) : null}
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
