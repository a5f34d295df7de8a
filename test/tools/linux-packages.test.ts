import { afterEach, describe, expect, it, vi } from 'vitest'
import { ensureTestPrograms, hasProgram } from '../../tools/linux/libraries.mjs'
import {
  installCommand,
  librariesNotFound,
  PACKAGE_OF_TEST_PROGRAM,
  packagesFor,
} from '../../tools/linux/packages.mjs'
import { MESSAGES, message } from '../../tools/messages.mjs'

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

describe('the programs that the tests compare with', () => {
  afterEach(() => vi.restoreAllMocks())

  it('are installed by Debian package, and said to be missing in words that can be acted upon', () => {
    expect(PACKAGE_OF_TEST_PROGRAM).toEqual({
      oathtool: 'oathtool',
      pskctool: 'pskctool',
      xmllint: 'libxml2-utils',
      chromium: 'chromium',
      soffice: 'libreoffice-calc-nogui',
    })
    const command = installCommand(Object.values(PACKAGE_OF_TEST_PROGRAM))
    for (const lang of ['ja', 'en'] as const) {
      const said = message('testProgramsMissing', { missing: 'oathtool', command }, lang)
      expect(said).toContain('apt-get install -y oathtool pskctool')
      expect(said).not.toMatch(/[{}]/)
      expect(MESSAGES.testProgramsElsewhere[lang]).toContain('OATH Toolkit')
    }
  })

  it('are not asked for where they are there', async () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const all = Object.keys(PACKAGE_OF_TEST_PROGRAM).every(hasProgram)
    if (all) await ensureTestPrograms()
    expect(said).not.toHaveBeenCalled()
  })
})
