import { type Face, TEXT_FACE } from './face.ts'
import { createFramebuffer, type Framebuffer } from './framebuffer.ts'
import { drawText, textWidth } from './text.ts'
import type { Colour, TextRole, TextRun } from './types.ts'

/** A screen in the making: its pixels and, kept in step, its text. */
export interface Canvas {
  readonly lcd: Framebuffer
  readonly runs: TextRun[]
}

/** An empty canvas. */
export function createCanvas(width: number, height: number): Canvas {
  return { lcd: createFramebuffer(width, height), runs: [] }
}

/** How a run of text looks. */
export interface Look {
  readonly role: TextRole
  readonly ink: Colour
  readonly ground: Colour
  readonly face?: Face
}

/** Draws a run of text and notes it; `x` is a multiple of 4. Empty text is nothing. */
export function write(canvas: Canvas, x: number, y: number, text: string, look: Look): void {
  if (text === '') return
  const face = look.face ?? TEXT_FACE
  drawText(canvas.lcd, face, x, y, text, look.ink, look.ground)
  canvas.runs.push({
    role: look.role,
    text,
    x,
    y,
    width: textWidth(face, text),
    height: face.height,
  })
}
