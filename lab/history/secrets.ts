import type { Block, Mail, Page } from '../../bank/page.ts'
import { phoneView } from '../phone/view.ts'
import type { World } from '../types.ts'

/**
 * What on a bench is the customer's or somebody else's, and what is the mock bank's own: its
 * passwords stand in the manual, and its 2-D codes open nothing outside of the bench.
 */
export interface Knowledge {
  /** Looks at what the desk shows now; to be called for every world in turn. */
  look(world: World): void
  /** Whether a field takes secrets, by what the pages so far have said of it. */
  isSecretField(name: string): boolean
  /** Whether a text is the beginning of a password that the bank gave out (or is empty). */
  isGiven(text: string): boolean
  /** Whether the bank itself has shown a 2-D code with this text. */
  isOwnCode(text: string): boolean
}

/** `start`: the world before the first input, with the passwords as the bank gave them. */
export function createKnowledge(start: World): Knowledge {
  const given = start.bank.customers.flatMap(({ password, confirmPassword }) => [
    password,
    confirmPassword,
  ])
  /** Passwords that mails have told: the bank drew them itself (S3-32). */
  const mailed = new Set<string>()
  const secretFields = new Set<string>()
  const codes = new Set<string>()
  /** Pages and mails never change: each is read once. */
  const read = new WeakSet<object>()

  function once(shown: { readonly blocks: readonly Block[] }): void {
    if (read.has(shown)) return
    read.add(shown)
    for (const block of shown.blocks) {
      if (block.kind === 'code2d') codes.add(block.payload)
      if (block.kind !== 'fields') continue
      for (const { name, type } of block.fields) if (type === 'password') secretFields.add(name)
    }
  }

  /** Only of mails: a page may show again what the customer typed. */
  function passwordsIn({ blocks }: Mail): void {
    for (const block of blocks) {
      if (block.kind !== 'facts') continue
      for (const { label, value } of block.rows) {
        if (/password/i.test(label.en)) mailed.add(value.ja)
      }
    }
  }

  function look(world: World): void {
    const { browser, mailbox, junk, papers } = world.desk
    const pages: readonly Page[] = [browser, ...browser.others].map(({ page }) => page)
    for (const shown of pages) once(shown)
    for (const { mail } of [...mailbox, ...junk, ...world.phone.mailbox]) {
      if (!read.has(mail)) passwordsIn(mail)
      once(mail)
    }
    for (const paper of papers) once(paper)
    for (const block of phoneView(world).blocks) {
      if (block.kind === 'field' && block.type === 'password') secretFields.add(block.name)
    }
  }

  look(start)
  return {
    look,
    // One typed when its page is gone already goes nowhere, but it stands in the file.
    isSecretField: (name) => secretFields.has(name) || /passw/i.test(name),
    isGiven: (text) => [...given, ...mailed].some((password) => password.startsWith(text)),
    isOwnCode: (text) => codes.has(text),
  }
}
