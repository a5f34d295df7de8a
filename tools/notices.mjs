import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run.mjs'

/**
 * @typedef {object} Notice
 * @property {string} name
 * @property {string} version '' when there is none to tell
 * @property {string} licence
 * @property {string} text
 */

/** The packed app carries it; Electron's own notices lie beside the executable. */
export const NOTICES_FILE = 'dist/THIRD-PARTY-NOTICES.txt'

/**
 * C++ libraries inside of the reader's .wasm file, by its README ("License"); both have the
 * Apache License 2.0, whose text comes with another package of ours.
 */
const WITHIN_WASM = [
  { name: 'zxing-cpp (within zxing-wasm)', copyright: 'Copyright the ZXing-C++ authors' },
  { name: 'ZXingWasm.cpp (within zxing-wasm)', copyright: 'Copyright the zxing-wasm authors' },
]
const APACHE_TEXT = 'node_modules/jsqr/LICENSE'

/**
 * The third-party notices of all that is bundled: every package that the lock file counts as the
 * app's own, not only a developer's, then what is no npm package.
 *
 * @param {string} [root]
 * @returns {string}
 */
export function thirdPartyNotices(root = ROOT) {
  const all = [...packageNotices(root), ...otherNotices(root)]
  const rule = '-'.repeat(78)
  const parts = all.map(({ name, version, licence, text }) => {
    const title = `${name} ${version}`.trimEnd()
    return `${rule}\n${title}\nLicence: ${licence}\n\n${text.trim()}\n`
  })
  return `Tokkun contains the following software of others.\n\n${parts.join('\n')}`
}

/**
 * @param {string} root
 * @returns {Notice[]} by name
 * @throws {Error} when a package tells no licence at all: such a thing must not be shipped
 */
function packageNotices(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, facts]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const licence = String(facts.license ?? '')
      const text = licenceText(join(root, path)) || standardText(join(root, path), licence)
      if (licence === '' && text === '') throw new Error(`${name} tells no licence`)
      return { name, version: String(facts.version), licence, text }
    })
}

/**
 * @param {string} folder
 * @returns {string} all licence and notice files of a package; '' when it has none
 */
function licenceText(folder) {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n')
}

/** The ISC licence as SPDX has it, for a package that names it and brings no file. */
const ISC_TEXT = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without
fee is hereby granted, provided that the above copyright notice and this permission notice appear in
all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE
INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE
LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING
FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS
ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`

/** The MIT licence as SPDX has it, for a package that names it and brings no file. */
const MIT_TEXT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** The notice that the Mozilla Public Licence 2.0 has for software under it (its exhibit A). */
const MPL_TEXT = `This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of
the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.`

/**
 * @param {string} folder
 * @param {string} licence
 * @returns {string} copyright and text where only the licence's name is told; '' where we know none
 */
function standardText(folder, licence) {
  const facts = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { author, repository } = facts
  if (licence === 'MPL-2.0' && repository !== undefined) {
    // Section 3.2: whoever gets the program is told where its source is.
    return `${MPL_TEXT}\n\nIts source: ${repository.url ?? repository}`
  }
  if (licence === 'MIT') return `Copyright the authors of ${facts.name}\n\n${MIT_TEXT}`
  if (licence !== 'ISC' || author === undefined) return ''
  return `Copyright ${author.name ?? author}\n\n${ISC_TEXT}`
}

/** @param {string} root @returns {Notice[]} */
function otherNotices(root) {
  const apache = readFileSync(join(root, APACHE_TEXT), 'utf8')
  const font = readFileSync(join(root, 'assets/fonts/LICENCE-font-sony-misc.txt'), 'utf8')
  return [
    ...WITHIN_WASM.map(({ name, copyright }) => {
      return { name, version: '', licence: 'Apache-2.0', text: `${copyright}\n\n${apache}` }
    }),
    { name: 'font-sony-misc', version: '', licence: 'as follows', text: font },
  ]
}
