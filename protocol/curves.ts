import { ed25519, x25519 } from '@noble/curves/ed25519.js'

/**
 * The two elliptic curves of the messages (RFC 7748, RFC 8032). Both are pure functions: the same
 * input bytes give the same output bytes in every implementation.
 */
export interface Curves {
  /** Public key (32 bytes) of an X25519 private key (32 bytes). */
  x25519Public(privateKey: Uint8Array): Uint8Array
  /** The shared secret, 32 bytes. Throws if the peer's key is invalid. */
  x25519Shared(privateKey: Uint8Array, peerPublic: Uint8Array): Uint8Array
  /** Public key (32 bytes) of an Ed25519 seed (32 bytes). */
  ed25519Public(seed: Uint8Array): Uint8Array
  /** Signature, 64 bytes. */
  ed25519Sign(message: Uint8Array, seed: Uint8Array): Uint8Array
  /**
   * The strict reading of RFC 8032, so that all implementations agree. Throws on an invalid key.
   */
  ed25519Verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean
}

/** In plain JavaScript, so that it runs everywhere. */
export const PORTABLE_CURVES: Curves = {
  x25519Public: (privateKey) => x25519.getPublicKey(privateKey),
  x25519Shared: (privateKey, peerPublic) => x25519.getSharedSecret(privateKey, peerPublic),
  ed25519Public: (seed) => ed25519.getPublicKey(seed),
  ed25519Sign: (message, seed) => ed25519.sign(message, seed),
  ed25519Verify: (signature, message, publicKey) =>
    ed25519.verify(signature, message, publicKey, { zip215: false }),
}

let inUse = PORTABLE_CURVES

/** The curves currently used for the messages. */
export function curves(): Curves {
  return inUse
}

/**
 * Replaces the implementation of the curves from now on: a program that runs hundreds of walks
 * passes its platform's own, which is some ten times as fast. Only the speed may differ;
 * `test/host/node/native-curves.test.ts` compares both.
 */
export function lendCurves(lent: Curves): void {
  inUse = lent
}
