export interface QrMakeOptions {
  readonly png?: string
  readonly svg?: string
  readonly scale: number
  readonly level: string
  readonly lang?: string
}

export interface QrReadOptions {
  readonly explain?: boolean
  readonly lang?: string
}
