/** The oldest Node.js that the build tools run on (Vite 8). package.json "engines" says the same. */
export const WANTED_NODE = '20.19.0'

/**
 * @param {string} found such as `20.20.2` or `v22.0.0-nightly`
 * @param {string} [wanted]
 * @returns {boolean}
 */
export function isNodeNewEnough(found, wanted = WANTED_NODE) {
  const numbers = (/** @type {string} */ version) =>
    version
      .replace(/^v/, '')
      .split(/[.-]/)
      .slice(0, 3)
      .map((part) => Number.parseInt(part, 10) || 0)
  const have = numbers(found)
  for (const [place, need] of numbers(wanted).entries()) {
    const number = have[place] ?? 0
    if (number !== need) return number > need
  }
  return true
}
