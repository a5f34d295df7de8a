import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A page of the documentation; `path` from the checkout's root, with `/`. */
interface DocPage {
  readonly path: string
  readonly text: string
}

/** The pages of the checkout's root, and everything that lies below docs/. */
export const DOC_PAGES: readonly DocPage[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...filesBelow('docs', '.md'),
].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

/** Files of a folder and all folders below it, by their ending. */
export function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending) && !path.includes('/node_modules/'))
    .sort()
}

/** Where links and pictures lead to: everything in the round brackets. */
export function linksIn(text: string): readonly string[] {
  return [...withoutCode(text).matchAll(/!?\[[^\]]*\]\(([^()\s]+)\)/g)].map(([, to = '']) => to)
}

/** Code blocks of one language: the text between the fences. */
export function blocksIn(text: string, language: string): readonly string[] {
  // All blocks in order, or a closing fence would be taken for an opening one.
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , block = '']) => block)
}

/** Lines that somebody might type: those of shell blocks, and inline code. */
export function commandLinesIn(text: string): readonly string[] {
  const blocks = ['sh', ''].flatMap((language) => blocksIn(text, language))
  const lines = blocks.flatMap((block) => block.replaceAll(/\\\n\s*/g, '').split('\n'))
  const inline = [...text.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)]
  return [...lines, ...inline.map(([, code = '']) => code)]
}

/** The headings as GitHub turns them into anchors. */
export function anchorsOf(text: string): readonly string[] {
  return [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function withoutCode(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '')
}
