import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { type Curves, lendCurves } from '../../protocol/curves.ts'

const KEY_BYTES = 32

type Curve = 'X25519' | 'Ed25519'

/*
 * Keys are passed as JSON web keys (RFC 8037, section 2): Node reads these directly, while its DER
 * reader takes 0.3 ms per key (measured with Node 20), more than all the arithmetic.
 */

/** Recently read keys: one walk uses each of its own two or three times. */
const read = new Map<string, KeyObject>()
/** Assumption: the keys of a few benches. */
const MOST_READ = 64

function remembered(name: string, make: () => KeyObject): KeyObject {
  const old = read.get(name)
  if (old !== undefined) return old
  if (read.size >= MOST_READ) read.clear()
  const key = make()
  read.set(name, key)
  return key
}

/** Throws RangeError unless the key is 32 bytes. */
function privateKey(crv: Curve, raw: Uint8Array): KeyObject {
  if (raw.length !== KEY_BYTES) throw new RangeError('a private key is 32 bytes')
  const d = base64url(raw)
  // The public half must be given, but Node computes it from `d`.
  return remembered(`${crv} d ${d}`, () =>
    createPrivateKey({ key: { kty: 'OKP', crv, d, x: d }, format: 'jwk' }),
  )
}

/** Throws RangeError unless the key is 32 bytes. */
function publicKey(crv: Curve, raw: Uint8Array): KeyObject {
  if (raw.length !== KEY_BYTES) throw new RangeError('a public key is 32 bytes')
  const x = base64url(raw)
  return remembered(`${crv} x ${x}`, () =>
    createPublicKey({ key: { kty: 'OKP', crv, x }, format: 'jwk' }),
  )
}

function base64url(raw: Uint8Array): string {
  return Buffer.from(raw).toString('base64url')
}

function publicOf(crv: Curve, raw: Uint8Array): Uint8Array {
  const { x } = createPublicKey(privateKey(crv, raw)).export({ format: 'jwk' })
  return plain(Buffer.from(x ?? '', 'base64url'))
}

/** A plain array: a Buffer is a view of a larger one, and prints and compares differently. */
function plain(bytes: Buffer): Uint8Array {
  return Uint8Array.from(bytes)
}

/** X25519 and Ed25519 as Node computes them. */
export const NATIVE_CURVES: Curves = {
  x25519Public: (key) => publicOf('X25519', key),
  x25519Shared: (own, peer) =>
    plain(
      diffieHellman({
        privateKey: privateKey('X25519', own),
        publicKey: publicKey('X25519', peer),
      }),
    ),
  ed25519Public: (seed) => publicOf('Ed25519', seed),
  ed25519Sign: (message, seed) => plain(sign(null, message, privateKey('Ed25519', seed))),
  ed25519Verify: (signature, message, key) =>
    verify(null, message, publicKey('Ed25519', key), signature),
}

/**
 * Uses them in this process. On a platform that lacks a curve (Electron has another library than
 * Node) the portable ones stay.
 */
export function lendNativeCurves(): void {
  if (isAble()) lendCurves(NATIVE_CURVES)
}

/** Tries every operation once, with dummy keys. */
function isAble(): boolean {
  const key = new Uint8Array(KEY_BYTES).fill(1)
  const { x25519Public, x25519Shared, ed25519Public, ed25519Sign, ed25519Verify } = NATIVE_CURVES
  try {
    x25519Shared(key, x25519Public(key))
    return ed25519Verify(ed25519Sign(key, key), key, ed25519Public(key))
  } catch {
    return false
  }
}
