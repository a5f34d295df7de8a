export interface ReportOptions {
  readonly out: string
  readonly lang?: string
}
