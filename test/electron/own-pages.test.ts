import { join, sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOwnUrl, mayUse, resolveAsset } from '../../electron/own-pages.ts'
import { SECURITY_HEADERS } from '../../host/node/page-files.ts'

const root = join(sep, 'app', 'dist', 'renderer')

describe('the app:// scheme', () => {
  it('serves the build with the kinds that browsers insist on', () => {
    const kind = (url: string) => {
      const asset = resolveAsset(url, root)
      return asset.ok ? [asset.value.path, asset.value.mime] : null
    }
    const page = [join(root, 'index.html'), 'text/html; charset=utf-8']
    expect(kind('app://tokkun/')).toEqual(page)
    expect(kind('app://tokkun/index.html?view=token&lang=en#x')).toEqual(page)
    expect(kind('app://tokkun/assets/worker-1a.js')?.[1]).toBe('text/javascript; charset=utf-8')
    expect(kind('app://tokkun/assets/zxing_reader.wasm')?.[1]).toBe('application/wasm')
    expect(kind('app://tokkun/assets/A%20b.woff2')?.[0]).toBe(join(root, 'assets', 'A b.woff2'))
  })

  it.each([
    'app://tokkun/../main.js',
    'app://tokkun/%2e%2e/main.js',
    'app://tokkun/..%2fmain.js',
    'app://tokkun/%2e%2e%2fmain.js',
    'app://tokkun/a/..%5c..%5cmain.js',
    'app://tokkun/a/%2e%2e/%2e%2e/%2e%2e/main.js',
    'app://tokkun/C:%5cWindows%5cwin.js',
    'app://tokkun//etc/x.js',
    'app://tokkun/index.html%00.js',
    'app://tokkun/.hidden.js',
    'app://tokkun/...js',
    'app://tokkun/%E0%A4%A.js',
    'app://tokkun/etc/passwd',
    'app://tokkun/index.html/',
    'app://other/index.html',
    'app://tokkun:80/index.html',
    'file:///app/dist/renderer/index.html',
    'https://tokkun/index.html',
    'no address',
  ])('has no file for %s outside of its folder', (url) => {
    const asset = resolveAsset(url, root)
    // URL parsing itself resolves plain dot segments: what is left is a name inside the folder.
    if (asset.ok) expect(asset.value.path).toBe(join(root, 'main.js'))
    else expect(asset.error).toBe('not-found')
  })

  it('never leaves its folder, whatever the address', () => {
    const piece = fc.constantFrom('..', '%2e', '%2f', '%5c', '/', '.', 'a', '\\', '%00', '.js', ':')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const asset = resolveAsset(`app://tokkun/${pieces.join('')}.js`, root)
        if (asset.ok) expect(asset.value.path.startsWith(root + sep)).toBe(true)
      }),
      { seed: 2, numRuns: 2000 },
    )
  })

  it('knows its own pages', () => {
    expect(isOwnUrl('app://tokkun/index.html')).toBe(true)
    expect(isOwnUrl('app://tokkun.example/index.html')).toBe(false)
    expect(isOwnUrl('data:text/html,x')).toBe(false)
    expect(isOwnUrl('')).toBe(false)
  })
})

describe('permissions', () => {
  const own = 'app://tokkun/index.html?view=bench'
  it('are the webcam and the screen, for our own pages', () => {
    expect(mayUse({ permission: 'media', from: own, media: ['video'] })).toBe(true)
    expect(mayUse({ permission: 'media', from: 'app://tokkun/', media: ['unknown'] })).toBe(true)
    expect(mayUse({ permission: 'display-capture', from: 'app://tokkun', media: [] })).toBe(true)
  })

  it.each([
    ['media', own, ['audio']],
    ['media', own, ['video', 'audio']],
    ['clipboard-read', own, []],
    ['clipboard-sanitized-write', own, []],
    ['geolocation', own, []],
    ['openExternal', own, []],
    ['usb', own, []],
    ['media', 'https://tokkun/', ['video']],
    ['media', 'app://tokkun.example/', ['video']],
    ['media', 'app://other/', ['video']],
    ['media', '', ['video']],
  ])('are nothing else: %s for %s %j', (permission, from, media) => {
    expect(mayUse({ permission, from, media })).toBe(false)
  })
})

describe('the content policy', () => {
  const policy = SECURITY_HEADERS['Content-Security-Policy'] ?? ''
  it('starts from nothing and names no address of a network', () => {
    expect(policy).toMatch(/^default-src 'none'/)
    expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/)
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).toContain("frame-ancestors 'none'")
  })
})
