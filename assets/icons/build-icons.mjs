// Draws the app's icons from icon.svg beside this script (Debian: apt-get install librsvg2-bin):
//
//   node assets/icons/build-icons.mjs
//
// icon.png is what electron-builder makes every system's icon of (it asks for 512 pixels or more),
// window.png is for the window itself: Linux shows it at 16 to 64 pixels.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const at = (name) => fileURLToPath(new URL(name, import.meta.url))

for (const [name, size] of [
  ['icon.png', 512],
  ['window.png', 128],
]) {
  const args = ['-w', String(size), '-h', String(size), '-o', at(name), at('icon.svg')]
  execFileSync('rsvg-convert', args, { stdio: 'inherit' })
}
