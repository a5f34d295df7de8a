import { SaxesParser } from 'saxes'

/** Every element of a well-formed text, with its attributes. Throws if it is not well-formed. */
export function elementsOf(
  text: string,
): readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) =>
    found.push({ name, attributes: { ...attributes } }),
  )
  parser.write(text).close()
  return found
}

/** The text that a person reads: no tags, no styles, no scripts. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<br\/>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

/** Addresses that the file would load or link to. */
export function references(html: string): readonly string[] {
  const inStyle = [...html.matchAll(/url\(([^)]*)\)|@import\s+(\S+)/g)].map(
    (m) => m[1] ?? m[2] ?? '',
  )
  const named = elementsOf(html).flatMap(({ name, attributes }) =>
    Object.entries(attributes)
      .filter(([key]) => /^(src|href|srcset|action|data|xlink:href|background)$/.test(key))
      .map(([key, value]) => `${name}.${key}=${value.slice(0, 60)}`),
  )
  return [...inStyle, ...named].filter((each) => !/=(#|data:image\/png;base64,)/.test(each))
}
