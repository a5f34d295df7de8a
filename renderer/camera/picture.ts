import { err, ok, type Result } from '../../protocol/result.ts'
import type { PictureError } from './types.ts'
import type { WorkerClient } from './worker-client.ts'

/** Larger files are not even opened, bytes. Ours. */
const MAX_BYTES = 64 * 1024 * 1024

/** Larger pictures are not read: a decoded pixel takes 4 bytes, some times over. Ours. */
const MAX_PIXELS = 50_000_000

/** Reads the 2-D code in a picture file, all passes at full resolution. */
export async function readPictureFile(
  blob: Blob,
  client: WorkerClient,
): Promise<Result<string, PictureError>> {
  if (blob.size > MAX_BYTES) return err('too-big')
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(blob)
  } catch {
    return err('not-a-picture')
  }
  if (bitmap.width * bitmap.height > MAX_PIXELS) {
    bitmap.close()
    return err('too-big')
  }
  const answer = await client.frame(bitmap, 'still', 0)
  // A reader that failed has not looked: that is no word on what the picture shows.
  if (answer === null) return err('not-read')
  return answer.read === null ? err('no-code') : ok(answer.read.text)
}
