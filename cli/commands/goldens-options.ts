export interface GoldensOptions {
  readonly goldens: string
  /** Of `review`. */
  readonly out?: string
  readonly port?: number
  readonly open?: boolean
  /** Of `accept`. */
  readonly only?: readonly string[]
  readonly lang?: string
}
