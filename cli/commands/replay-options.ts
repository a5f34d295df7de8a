export interface ReplayOptions {
  readonly until?: number
  readonly lcd?: boolean
  readonly frames?: boolean
  readonly toScenario?: string
  readonly lang?: string
}
