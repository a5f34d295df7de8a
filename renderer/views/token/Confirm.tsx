import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface ConfirmProps {
  /** `tray.<name>` of the locales has title, what is lost, and the button. */
  readonly name: 'take-away' | 'phone-change'
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be undone. */
export function Confirm({ name, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal">
        <Dialog className="dialog" role="alertdialog" data-testid={`confirm-${name}`}>
          <header className="dialog-header">
            <Heading slot="title" level={2}>
              {t(`tray.${name}.title`)}
            </Heading>
          </header>
          <div className="dialog-body">
            <p>{t(`tray.${name}.lost`)}</p>
          </div>
          <footer className="dialog-footer">
            <Button className="button" autoFocus onPress={onClose}>
              {t('tray.cancel')}
            </Button>
            <Button
              className="button is-danger"
              data-testid={`confirm-${name}-yes`}
              onPress={() => {
                onConfirm()
                onClose()
              }}
            >
              {t(`tray.${name}.do`)}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
