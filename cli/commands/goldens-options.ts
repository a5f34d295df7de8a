export interface GoldensOptions {
  readonly goldens: string
  /** Folder below which scenarios are named; asked for once, kept in the goldens. */
  readonly root?: string
  /** Of `review`. */
  readonly out?: string
  readonly port?: number
  readonly open?: boolean
  /** Of `accept`. */
  readonly only?: readonly string[]
  readonly lang?: string
}
