import type { TokkunBridge } from '../../../host/link/calls.ts'
import { err, type Result } from '../../../protocol/result.ts'
import type { PictureError } from '../../camera/types.ts'

/**
 * Lets the user choose a picture and reads the 2-D code in it; null when none was chosen. The
 * reader comes up only for this and ends with it: it is the largest part of the program.
 */
export async function textInPicture(
  bridge: TokkunBridge,
): Promise<Result<string, PictureError> | null> {
  const file = await bridge.openPicture()
  if (file === null) return null
  if ('error' in file) return err(file.error === 'too-large' ? 'too-big' : 'not-a-picture')
  const [{ readPictureFile }, { startWorker }] = await Promise.all([
    import('../../camera/picture.ts'),
    import('../../camera/worker-client.ts'),
  ])
  const worker = startWorker(
    (bitmap) => bitmap.close(),
    () => undefined,
  )
  try {
    return await readPictureFile(new Blob([Uint8Array.from(file.bytes)]), worker)
  } finally {
    worker.close()
  }
}
