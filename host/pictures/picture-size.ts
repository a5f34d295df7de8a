/** A picture's kind and its size in pixels, as its header says. */
export interface PictureSize {
  readonly kind: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * Reads the header of a PNG (ISO/IEC 15948, IHDR) or a JPEG (ITU-T T.81, the frame's SOF segment);
 * null for anything else. Asked before a picture is unpacked: a few bytes may claim gigabytes.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (PNG.every((byte, i) => bytes[i] === byte)) {
    if (bytes.length < 24) return null
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) }
  }
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegSize(bytes, view) : null
}

function jpegSize(bytes: Uint8Array, view: DataView): PictureSize | null {
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      // A fill byte before the marker.
      at += 1
    } else if (isFrame(marker)) {
      return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    } else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      // TEM and RSTn stand alone.
      at += 2
    } else {
      at += 2 + view.getUint16(at + 2)
    }
  }
  return null
}

/** SOF0 to SOF15, without DHT, JPG and DAC, which lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}
