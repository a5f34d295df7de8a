/** A file as the whole of an answer, with the name that it is to be saved under. */
export class FileAnswer {
  readonly name: string
  readonly text: string

  constructor(name: string, text: string) {
    this.name = name
    this.text = text
  }

  /** `Content-Disposition` (RFC 6266): the name in ASCII, and as it is (RFC 8187). */
  get disposition(): string {
    const plain = this.name.replaceAll(/[^\w.() -]/g, '_')
    return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(this.name)}`
  }
}
