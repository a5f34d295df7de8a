/** Inline drawings of a page as pictures: a canvas takes no SVG element. */
export interface SvgPictures {
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
