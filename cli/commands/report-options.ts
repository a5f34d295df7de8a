export interface ReportOptions {
  readonly out: string
  readonly tester?: string
  readonly environment?: string
  readonly lang?: string
}
