import type { Page } from 'playwright-core'

/** Texts on the screen that do not fit into their box: cut off, or running over its edge. */
export function cutTexts(window: Page): Promise<readonly string[]> {
  return window.evaluate(() => {
    const cut: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      )
      if (!own || element.clientWidth < 2 || !element.checkVisibility()) continue
      if (element.closest('.visually-hidden') !== null) continue
      // A pixel of rounding is no fault.
      if (element.scrollWidth <= element.clientWidth + 1) continue
      if (getComputedStyle(element).display === 'inline') continue
      cut.push(`${element.className} "${element.textContent?.trim().slice(0, 60)}"`)
    }
    return cut
  })
}
