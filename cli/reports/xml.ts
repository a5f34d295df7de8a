/** Text as XML 1.0 may hold it: markup escaped, characters that XML forbids shown as U+FFFD. */
export function xmlText(text: string): string {
  return wellFormed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

/** The same inside of a quoted attribute, where line feeds and tabs would become blanks. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

/** XML 1.0, 2.2 "Characters": no controls but tab, LF and CR; no lone surrogates; no U+FFFE, U+FFFF. */
function wellFormed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
}
