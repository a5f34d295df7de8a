/** Draws what the lens sees, as the LCD's viewfinder wants it: cut to fill the canvas. */
export function drawPreview(
  canvas: HTMLCanvasElement,
  picture: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  mirrored: boolean,
): void {
  const ctx = canvas.getContext('2d')
  if (ctx === null || size.width === 0 || size.height === 0) return
  const scale = Math.max(canvas.width / size.width, canvas.height / size.height)
  const width = size.width * scale
  const height = size.height * scale
  // One faces one's own webcam: as in a mirror, the code moves where the hand moves.
  ctx.setTransform(mirrored ? -1 : 1, 0, 0, 1, mirrored ? canvas.width : 0, 0)
  ctx.drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height)
  ctx.setTransform(1, 0, 0, 1, 0, 0)
}

/** Black: the lens is covered. */
export function clearPreview(canvas: HTMLCanvasElement): void {
  const ctx = canvas.getContext('2d')
  if (ctx === null) return
  ctx.fillStyle = '#000'
  ctx.fillRect(0, 0, canvas.width, canvas.height)
}
