import { err, ok, type Result } from '../../protocol/result.ts'
import type { PictureError, Unread } from './camera-status.ts'
import { type CameraFaults, NO_CAMERA_FAULTS } from './faults/camera-faults.ts'
import type { WorkerClient } from './worker-client.ts'

/** Larger files are not even opened, bytes. Assumption: no usual photograph is larger. */
const MAX_BYTES = 64 * 1024 * 1024

/** Larger pictures are not read: a decoded pixel takes 4 bytes, several times over. Assumption: any screen and camera takes smaller ones. */
const MAX_PIXELS = 50_000_000

/** Reads the 2-D code in a picture file, all passes at full resolution. */
export async function readPictureFile(
  blob: Blob,
  client: WorkerClient,
): Promise<Result<string, PictureError>> {
  const read = await readSpoiltPicture(blob, client, NO_CAMERA_FAULTS)
  if (read.ok) return read
  return err(typeof read.error === 'string' ? read.error : 'no-code')
}

/** The same through a camera that something is wrong with. */
export async function readSpoiltPicture(
  blob: Blob,
  client: WorkerClient,
  faults: CameraFaults,
): Promise<Result<string, PictureError | Unread>> {
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
  const answer = await client.frame(bitmap, 'still', 0, faults)
  // A reader that failed has not looked: that is no word on what the picture shows.
  if (answer === null) return err('not-read')
  if (answer.read !== null) return ok(answer.read.text)
  return err(answer.hint === null ? 'no-code' : { hint: answer.hint })
}
