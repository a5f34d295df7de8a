import { describe, expect, it } from 'vitest'
import { installCommand, librariesNotFound, packagesFor } from '../../cli/launch/linux-packages.mjs'

/** As `ldd electron` prints it on a Debian without GTK (addresses shortened). */
const LDD = `\tlinux-vdso.so.1 (0x00007ffd)
\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f10)
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f11)
\tlibgtk-3.so.0 => not found
\tlibgdk-3.so.0 => not found
\tlibnss3.so => not found
\tlibgtk-3.so.0 => not found
\t/lib64/ld-linux-x86-64.so.2 (0x00007f12)
`

describe('the libraries that Electron lacks', () => {
  it('are read off ldd, each once', () => {
    expect(librariesNotFound(LDD)).toEqual(['libgtk-3.so.0', 'libgdk-3.so.0', 'libnss3.so'])
    expect(librariesNotFound('\tnot a dynamic executable\n')).toEqual([])
    expect(librariesNotFound('')).toEqual([])
  })

  it('are named by Debian package, each once; unknown ones apart', () => {
    expect(packagesFor(librariesNotFound(LDD))).toEqual({
      packages: ['libgtk-3-0', 'libnss3'],
      unknown: [],
    })
    expect(packagesFor(['libnew.so.9', 'libgbm.so.1'])).toEqual({
      packages: ['libgbm1'],
      unknown: ['libnew.so.9'],
    })
  })

  it('come with a command that can be pasted', () => {
    expect(installCommand(['libgtk-3-0', 'libnss3'])).toBe(
      'sudo apt-get update && sudo apt-get install -y libgtk-3-0 libnss3',
    )
  })
})
