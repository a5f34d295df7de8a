import type { DeskRect } from '../optics.ts'
import type { PaneScene } from '../worker-messages.ts'
import { createSvgPictures, paintText } from './scene-drawing.ts'

/** Where in the pane a 2-D code may be (CSS px). */
export interface CodePlace extends DeskRect {
  /** Its width in modules, quiet zone included; undefined for a picture that does not tell. */
  readonly modules: number | undefined
}

/** Paints a pane of the window as it is shown, so that the desk camera sees real pixels. */
export interface ScenePainter {
  /** The pane's visible part; null if nothing of it is on the window. */
  paint(pane: HTMLElement): PaneScene | null
  /** What may be 2-D codes: for hints only. */
  codes(): readonly CodePlace[]
  /** Calls back when a picture that was not ready at the last painting has come. */
  onLate(callback: () => void): void
}

/** A square picture at least this wide may be a 2-D code, CSS px. Assumption: smaller ones are icons. */
const MIN_CODE = 64

export function createScenePainter(): ScenePainter {
  const canvas = new OffscreenCanvas(1, 1)
  const svg = createSvgPictures()
  let codes: CodePlace[] = []
  return {
    codes: () => codes,
    onLate: svg.onLate,
    paint: (pane) => {
      const box = pane.getBoundingClientRect()
      // What lies outside of the window is not shown, so no camera sees it.
      const left = Math.max(0, box.left)
      const top = Math.max(0, box.top)
      const width = Math.min(window.innerWidth, box.right) - left
      const height = Math.min(window.innerHeight, box.bottom) - top
      codes = []
      if (width < 1 || height < 1) return null
      const scale = window.devicePixelRatio
      canvas.width = Math.round(width * scale)
      canvas.height = Math.round(height * scale)
      const ctx = canvas.getContext('2d')
      if (ctx === null) return null
      ctx.fillStyle = backdropOf(pane)
      ctx.fillRect(0, 0, canvas.width, canvas.height)
      ctx.setTransform(scale, 0, 0, scale, -left * scale, -top * scale)
      const paper: Paper = {
        ctx,
        picture: svg.picture,
        shown: { left, top, right: left + width, bottom: top + height },
        code: (r, modules) =>
          codes.push({
            x: r.left - box.left,
            y: r.top - box.top,
            width: r.width,
            height: r.height,
            modules,
          }),
      }
      paintElement(paper, pane)
      return { bitmap: canvas.transferToImageBitmap(), x: left - box.left, y: top - box.top, scale }
    },
  }
}

/** What the painting of one scene needs on its way down the tree. */
interface Paper {
  readonly ctx: OffscreenCanvasRenderingContext2D
  readonly shown: { left: number; top: number; right: number; bottom: number }
  picture(svg: SVGElement): CanvasImageSource | null
  code(place: DOMRect, modules: number | undefined): void
}

/** An element and what is in it, in document order (the panes have no overlapping layers). */
function paintElement(paper: Paper, element: Element): void {
  const style = getComputedStyle(element)
  if (style.display === 'none') return
  const box = element.getBoundingClientRect()
  const clips = style.overflow !== 'visible'
  if (clips && !meets(paper, box)) return
  const { ctx } = paper
  ctx.save()
  ctx.globalAlpha *= Number(style.opacity)
  if (style.visibility === 'visible' && meets(paper, box)) {
    paintBox(ctx, box, style)
    paintPicture(paper, element, box, style)
  }
  if (clips) {
    ctx.beginPath()
    ctx.rect(box.left, box.top, box.width, box.height)
    ctx.clip()
  }
  if (!(element instanceof SVGElement)) {
    for (const child of element.childNodes) {
      if (child instanceof Element) paintElement(paper, child)
      else if (child instanceof Text && style.visibility === 'visible') paintText(ctx, child, style)
    }
    if (element instanceof HTMLInputElement) paintValue(ctx, element, box, style)
  }
  ctx.restore()
}

function meets(paper: Paper, box: DOMRect): boolean {
  const { shown } = paper
  return (
    box.right > shown.left &&
    box.left < shown.right &&
    box.bottom > shown.top &&
    box.top < shown.bottom
  )
}

/** Background colour and borders. */
function paintBox(
  ctx: OffscreenCanvasRenderingContext2D,
  box: DOMRect,
  style: CSSStyleDeclaration,
): void {
  if (box.width === 0 || box.height === 0) return
  ctx.beginPath()
  ctx.roundRect(
    box.left,
    box.top,
    box.width,
    box.height,
    Number.parseFloat(style.borderTopLeftRadius) || 0,
  )
  ctx.fillStyle = style.backgroundColor
  ctx.fill()
  const sides = [
    [style.borderTopWidth, style.borderTopColor, style.borderTopStyle, 0, 0, 1, 0],
    [style.borderRightWidth, style.borderRightColor, style.borderRightStyle, 1, 0, 1, 1],
    [style.borderBottomWidth, style.borderBottomColor, style.borderBottomStyle, 0, 1, 1, 1],
    [style.borderLeftWidth, style.borderLeftColor, style.borderLeftStyle, 0, 0, 0, 1],
  ] as const
  for (const [width, colour, kind, x1, y1, x2, y2] of sides) {
    const wide = Number.parseFloat(width)
    if (!(wide > 0) || kind === 'none') continue
    // The line runs inside the edge.
    const inset = (share: number) => (share === 0 ? wide / 2 : -wide / 2)
    const level = y1 === y2
    ctx.beginPath()
    ctx.moveTo(
      box.left + box.width * x1 + (level ? 0 : inset(x1)),
      box.top + box.height * y1 + (level ? inset(y1) : 0),
    )
    ctx.lineTo(
      box.left + box.width * x2 + (level ? 0 : inset(x2)),
      box.top + box.height * y2 + (level ? inset(y2) : 0),
    )
    ctx.lineWidth = wide
    ctx.strokeStyle = colour
    ctx.stroke()
  }
}

/** The very canvas, image or drawing of the page: its pixels, scaled as they are shown. */
function paintPicture(
  paper: Paper,
  element: Element,
  box: DOMRect,
  style: CSSStyleDeclaration,
): void {
  let picture: CanvasImageSource | null = null
  if (element instanceof HTMLCanvasElement) {
    if (element.width > 0 && element.height > 0) picture = element
  } else if (element instanceof HTMLImageElement) {
    if (element.complete && element.naturalWidth > 0) picture = element
  } else if (element instanceof SVGElement) picture = paper.picture(element)
  if (picture === null) return
  const left = box.left + inner(style.borderLeftWidth, style.paddingLeft)
  const top = box.top + inner(style.borderTopWidth, style.paddingTop)
  const right = box.right - inner(style.borderRightWidth, style.paddingRight)
  const bottom = box.bottom - inner(style.borderBottomWidth, style.paddingBottom)
  paper.ctx.imageSmoothingEnabled = style.imageRendering !== 'pixelated'
  paper.ctx.drawImage(picture, left, top, right - left, bottom - top)
  if (box.width >= MIN_CODE && Math.abs(box.width - box.height) < box.width * 0.1) {
    paper.code(box, modulesOf(element))
  }
}

/** A canvas of ours says how many modules its symbol has (`draw-code.ts`). */
function modulesOf(element: Element): number | undefined {
  if (!(element instanceof HTMLElement)) return undefined
  const modules = Number(element.dataset.modules)
  return modules > 0 ? modules : undefined
}

function inner(border: string, padding: string): number {
  return (Number.parseFloat(border) || 0) + (Number.parseFloat(padding) || 0)
}

/** What was typed into a field is no text node. Passwords show as dots. */
function paintValue(
  ctx: OffscreenCanvasRenderingContext2D,
  field: HTMLInputElement,
  box: DOMRect,
  style: CSSStyleDeclaration,
): void {
  if (field.type === 'checkbox' || field.type === 'radio' || field.value === '') return
  ctx.font = style.font
  ctx.fillStyle = style.color
  ctx.textBaseline = 'middle'
  const text = field.type === 'password' ? '•'.repeat(field.value.length) : field.value
  ctx.fillText(
    text,
    box.left + inner(style.borderLeftWidth, style.paddingLeft),
    box.top + box.height / 2,
  )
}

/** The first opaque background behind the pane. */
function backdropOf(pane: HTMLElement): string {
  for (let at: Element | null = pane; at !== null; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor
    if (colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent') return colour
  }
  return '#fff'
}
