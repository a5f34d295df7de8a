import type { Chance } from '../../protocol/chance.ts'
import type { Mail } from '../page.ts'
import type { Policy } from '../policy/schema.ts'
import type { AuditEntry } from './audit.ts'
import type { CounterForm, Delivery, ParcelItem } from './branch.ts'
import type { CompanyState } from './contract.ts'
import type { SerialRecord } from './serials.ts'
import type { WebSession } from './sessions.ts'
import type { Customer } from './users.ts'

/** A camera token that the vendor made for this bank. */
export interface ShippedToken {
  readonly serial: number
  readonly tokenCode: string
  /** X25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array
}

export interface BankState {
  readonly policy: Policy
  /** u32, in every message's header. */
  readonly bankId: number
  /** Ed25519 private key (seed), 32 bytes. */
  readonly signingKey: Uint8Array
  readonly contract: CompanyState
  readonly customers: readonly Customer[]
  readonly tokens: readonly ShippedToken[]
  /** Every serial that the bank knows, of every kind. */
  readonly serials: readonly SerialRecord[]
  readonly sessions: readonly WebSession[]
  readonly forms: readonly CounterForm[]
  /** Parcels on their way. */
  readonly deliveries: readonly Delivery[]
  /** The last sequence number given to each serial. */
  readonly lastSeq: Readonly<Record<string, number>>
  readonly nextMail: number
  /** Counts transfers, challenges and software tokens. */
  readonly nextNumber: number
  readonly chance: Chance
}

export type BankEffect =
  | { readonly kind: 'mail'; readonly mail: Mail }
  /** A parcel reaches the customer's desk. */
  | { readonly kind: 'parcel'; readonly items: readonly ParcelItem[] }
  /** For testers: what the bank knows but the page may not say. */
  | { readonly kind: 'audit'; readonly entry: AuditEntry }

export interface BankStep {
  readonly bank: BankState
  readonly effects: readonly BankEffect[]
}
