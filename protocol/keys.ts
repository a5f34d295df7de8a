import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { asciiBytes, exactly } from './bytes.ts'
import { curves } from './curves.ts'
import { err, ok, type Result } from './result.ts'

/** What both sides derive from message 1 and their key agreement. */
interface SessionKeys {
  /** OCRA key of the device code, 32 bytes. */
  readonly deviceCodeKey: Uint8Array
  /** Seals the instance in message 2. */
  readonly kek: KeyEncryption
}

/**
 * Key-encryption key (32 bytes) and nonce (12 bytes). Both follow from message 1 and the token, so
 * for one message 1 the bank seals ONE instance to a token, and shows it again unchanged.
 */
export interface KeyEncryption {
  readonly key: Uint8Array
  readonly nonce: Uint8Array
}

const KEY_BYTES = 32
/** AES-GCM's usual 96 bits (NIST SP 800-38D, section 5.2.1.1). */
const NONCE_BYTES = 12

// One label per purpose (RFC 5869, section 3.2), so that no key is used for two. This protocol's
// own labels.
const LABEL = {
  deviceCode: asciiBytes('OTA1 device code key'),
  kek: asciiBytes('OTA1 key encryption key'),
  nonce: asciiBytes('OTA1 key encryption nonce'),
  signature: asciiBytes('OTA1 signature key'),
  transactionCode: asciiBytes('OTA1 transaction code key'),
  transactionKey: asciiBytes('OTA1 transaction message key'),
  transactionNonce: asciiBytes('OTA1 transaction message nonce'),
  deactivation: asciiBytes('OTA1 deactivation key'),
} as const

/**
 * The keys of a session: the device calls it with its private key and message 1's ephemeral key,
 * the bank with the ephemeral private key and the device's public key; the result is the same.
 * `privateKey` is 32 bytes, X25519; `message1` is the whole message with its CRC. Throws RangeError
 * on an invalid peer's key: for a key from outside use `trySessionKeys`.
 */
export function sessionKeys(
  privateKey: Uint8Array,
  peerPublic: Uint8Array,
  message1: Uint8Array,
): SessionKeys {
  const keys = trySessionKeys(privateKey, peerPublic, message1)
  if (!keys.ok) throw new RangeError('not an X25519 public key')
  return keys.value
}

/**
 * `sessionKeys` for a peer's key from outside. `bad-key`: not 32 bytes, or a point of low order,
 * which makes the shared secret all zero whatever the private key (RFC 7748, section 6.1).
 * Throws RangeError on a private key of a wrong length: that is a bug.
 */
export function trySessionKeys(
  privateKey: Uint8Array,
  peerPublic: Uint8Array,
  message1: Uint8Array,
): Result<SessionKeys, 'bad-key'> {
  exactly(privateKey, KEY_BYTES, 'private key')
  const shared = agreed(privateKey, peerPublic)
  if (shared === null) return err('bad-key')
  const salt = sha256(message1)
  return ok({
    deviceCodeKey: hkdf(sha256, shared, salt, LABEL.deviceCode, KEY_BYTES),
    kek: {
      key: hkdf(sha256, shared, salt, LABEL.kek, KEY_BYTES),
      nonce: hkdf(sha256, shared, salt, LABEL.nonce, NONCE_BYTES),
    },
  })
}

/** The key of the signature that answers message 2, 32 bytes, from the instance key. */
export function signatureKey(instanceKey: Uint8Array): Uint8Array {
  return derived(instanceKey, undefined, LABEL.signature, KEY_BYTES)
}

/** The key of the codes that confirm transactions, 32 bytes, from the instance key. */
export function transactionCodeKey(instanceKey: Uint8Array): Uint8Array {
  return derived(instanceKey, undefined, LABEL.transactionCode, KEY_BYTES)
}

/**
 * What a transaction message is sealed with. Key and nonce follow from the instance key and from
 * everything before the ciphertext, so no two messages share them unless they have the same
 * transaction id and the same second: the bank seals ONE content under an id.
 */
export function transactionSeal(instanceKey: Uint8Array, aad: Uint8Array): KeyEncryption {
  const salt = sha256(aad)
  return {
    key: derived(instanceKey, salt, LABEL.transactionKey, KEY_BYTES),
    nonce: derived(instanceKey, salt, LABEL.transactionNonce, NONCE_BYTES),
  }
}

/** The key under which a deactivation is authenticated, 32 bytes, from the instance key. */
export function deactivationKey(instanceKey: Uint8Array): Uint8Array {
  return derived(instanceKey, undefined, LABEL.deactivation, KEY_BYTES)
}

/** X25519 public key (32 bytes) of a private key (32 bytes). */
export function x25519Public(privateKey: Uint8Array): Uint8Array {
  return curves().x25519Public(exactly(privateKey, KEY_BYTES, 'private key'))
}

/** Ed25519 public key (32 bytes) of a seed (32 bytes). */
export function ed25519Public(seed: Uint8Array): Uint8Array {
  return curves().ed25519Public(exactly(seed, KEY_BYTES, 'seed'))
}

/** HKDF from an instance key. Throws RangeError unless that is 32 bytes. */
function derived(
  instanceKey: Uint8Array,
  salt: Uint8Array | undefined,
  label: Uint8Array,
  length: number,
): Uint8Array {
  return hkdf(sha256, exactly(instanceKey, KEY_BYTES, 'instance key'), salt, label, length)
}

/** The shared secret; null if the peer's key is invalid. */
function agreed(privateKey: Uint8Array, peerPublic: Uint8Array): Uint8Array | null {
  try {
    const shared = curves().x25519Shared(privateKey, peerPublic)
    return shared.some((byte) => byte !== 0) ? shared : null
  } catch {
    return null
  }
}
