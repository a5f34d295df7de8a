import type { Browser, Tab } from '../../../lab/world.ts'

/** All tabs of the browser in the order in which they were opened: the front one keeps its place. */
export function tabsInOrder(browser: Browser): readonly Tab[] {
  return [browser, ...browser.others].toSorted((a, b) => a.tab - b.tab)
}
