/**
 * Puts a text on the clipboard, while a click is being answered; false when it was refused. By the
 * page's own copy event: the newer way asks for a permission, and the app grants none of that kind.
 */
export function copyText(text: string): boolean {
  let taken = false
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    // Nobody else puts a selection there.
    event.stopImmediatePropagation()
    taken = true
  }
  document.addEventListener('copy', onCopy, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', onCopy, { capture: true })
  return taken
}
