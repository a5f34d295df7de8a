export interface WordsOptions {
  readonly institution?: string
  readonly only?: readonly string[]
  readonly json?: boolean
  readonly lang?: string
}
