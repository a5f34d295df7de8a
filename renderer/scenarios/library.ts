import type { Texts } from './messages.ts'

/** The scenarios that come with the app, by their path below `assets/scenarios`. */
const FOLDER = '../../assets/scenarios/'

const files = import.meta.glob<string>('../../assets/scenarios/**/*.{yaml,yml}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const SHIPPED: Texts = Object.entries(files)
  .map(([path, text]) => [path.slice(FOLDER.length), text] as const)
  .sort(([a], [b]) => (a < b ? -1 : 1))
