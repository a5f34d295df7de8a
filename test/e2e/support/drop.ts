import type { Person } from './person.ts'

/** Drops a file onto the window, as from the system's file manager. */
export async function dropFile(person: Person, name: string, text: string): Promise<void> {
  const data = await person.window.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], file))
      return transfer
    },
    [name, text] as const,
  )
  await person.window.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await person.window.dispatchEvent('body', 'drop', { dataTransfer: data })
}
