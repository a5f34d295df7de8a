/** Draws a text node line by line where the browser laid it, in the font that it computed. */
export function paintText(
  ctx: OffscreenCanvasRenderingContext2D,
  node: Text,
  style: CSSStyleDeclaration,
): void {
  if (node.data.trim() === '') return
  ctx.font = style.font
  ctx.fillStyle = style.color
  ctx.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing
  ctx.textBaseline = 'alphabetic'
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = ctx.measureText('M')
  for (const line of linesOf(node)) {
    const baseline = line.top + (line.height - ascent - descent) / 2 + ascent
    ctx.fillText(line.text, line.left, baseline)
    if (style.textDecorationLine.includes('underline')) {
      ctx.fillRect(line.left, baseline + 2, line.right - line.left, 1)
    }
  }
}

interface Line {
  text: string
  readonly left: number
  readonly top: number
  readonly height: number
  right: number
}

/** The lines that a text node is broken into: a character that jumps down begins a new one. */
function linesOf(node: Text): readonly Line[] {
  const range = document.createRange()
  const text = node.data
  range.selectNodeContents(node)
  const rects = range.getClientRects()
  const only = rects[0]
  if (only === undefined) return []
  if (rects.length === 1) {
    const { left, top, height, right } = only
    return [{ text: text.replace(/\s+/g, ' ').trim(), left, top, height, right }]
  }
  const lines: Line[] = []
  let at = 0
  for (const character of text) {
    range.setStart(node, at)
    at += character.length
    range.setEnd(node, at)
    const rect = range.getClientRects()[0]
    // White space that collapsed away has no place.
    if (rect === undefined || rect.width === 0) continue
    const line = lines.at(-1)
    if (line !== undefined && rect.top < line.top + line.height / 2) {
      line.text += /\s/.test(character) ? ' ' : character
      line.right = rect.right
    } else if (!/\s/.test(character)) {
      lines.push({
        text: character,
        left: rect.left,
        top: rect.top,
        height: rect.height,
        right: rect.right,
      })
    }
  }
  return lines
}

/** Inline drawings of a page as pictures: a canvas takes no SVG element. */
interface SvgPictures {
  /** The drawing as it is now; null while it is being made ready. */
  picture(svg: SVGElement): CanvasImageSource | null
  onLate(callback: () => void): void
}

interface Entry {
  readonly markup: string
  readonly image: HTMLImageElement
}

export function createSvgPictures(): SvgPictures {
  const ready = new WeakMap<SVGElement, Entry>()
  let late: () => void = () => undefined
  return {
    onLate: (callback) => {
      late = callback
    },
    picture: (svg) => {
      const markup = markupOf(svg)
      const entry = ready.get(svg)
      if (entry !== undefined && entry.markup === markup) {
        return entry.image.complete && entry.image.naturalWidth > 0 ? entry.image : null
      }
      const image = new Image()
      image.addEventListener('load', () => late())
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`
      ready.set(svg, { markup, image })
      return null
    },
  }
}

/** The drawing by itself: its size, and the colour that it takes from the page. */
function markupOf(svg: SVGElement): string {
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGElement)) return ''
  const box = svg.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(box.width))
  copy.setAttribute('height', String(box.height))
  copy.setAttribute('color', getComputedStyle(svg).color)
  return new XMLSerializer().serializeToString(copy)
}
