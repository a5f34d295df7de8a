import { SVG_FONTS } from '../../pictures/svg-pen.ts'

/** The look of the review page; without its script it is one long list. */
export const REVIEW_STYLE = `
:root { color-scheme: light; --ink: #1b2430; --soft: #56616f; --rule: #d5dbe3; --navy: #12305f; --bad: #b3261e; }
* { box-sizing: border-box; }
body { margin: 0; background: #eef1f5; color: var(--ink); font: 14px/1.6 ${SVG_FONTS}; font-variant-numeric: tabular-nums; }
h1, h2, p, ol, figure, pre { margin: 0; }
header.top { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 18px; padding: 12px 24px; border-bottom: 1px solid var(--rule); background: #fff; }
h1 { font-size: 18px; }
.count { color: var(--soft); }
.tools { display: flex; align-items: center; gap: 8px; margin-left: auto; }
button { min-height: 34px; padding: 0 16px; border: 1px solid #8a97a6; border-radius: 6px; background: #fff; color: var(--navy); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: #e8eef7; }
button.is-main { border-color: var(--navy); background: var(--navy); color: #fff; }
button:disabled { opacity: .5; cursor: default; }
button:focus-visible, a:focus-visible { outline: 2px solid #1d5fb4; outline-offset: 2px; }
main { display: grid; grid-template-columns: minmax(220px, 340px) minmax(0, 1fr); gap: 20px; max-width: 1520px; margin: 0 auto; padding: 20px 24px 60px; }
nav ol { max-height: calc(100vh - 120px); overflow: auto; padding: 6px; border: 1px solid var(--rule); border-radius: 8px; background: #fff; list-style: none; position: sticky; top: 80px; }
nav a { display: block; padding: 5px 10px; border-radius: 5px; color: inherit; font-size: 12.5px; text-decoration: none; overflow-wrap: anywhere; }
nav a:hover { background: #eef2f7; }
nav a[aria-current="true"] { background: var(--navy); color: #fff; }
nav li.is-accepted a::after { content: " ✓"; color: #19683f; font-weight: 700; }
article { margin-bottom: 20px; padding: 20px 24px; border: 1px solid var(--rule); border-radius: 10px; background: #fff; }
article.is-accepted { opacity: .75; }
.stepping article { display: none; }
.stepping article.is-front { display: block; }
article > header { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px; margin-bottom: 14px; }
h2 { font-size: 15px; overflow-wrap: anywhere; }
.kind { padding: 0 10px; border: 1px solid currentcolor; border-radius: 999px; color: var(--navy); font-size: 12px; font-weight: 700; }
.kind.is-changed, .kind.is-missing { color: var(--bad); }
.done { flex-basis: 100%; color: var(--soft); }
article .accept { margin-left: auto; }
.screens { display: flex; flex-wrap: wrap; gap: 16px; }
figure { min-width: 0; }
figcaption { margin-bottom: 4px; color: var(--soft); font-size: 12px; font-weight: 600; }
figure img { display: block; max-width: 100%; border: 1px solid #8b96a3; border-radius: 3px; image-rendering: pixelated; }
.nobody { display: grid; place-items: center; width: 320px; height: 240px; border: 1px dashed #9aa5b1; border-radius: 3px; color: var(--soft); }
.texts { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; margin-top: 16px; }
.texts pre { padding: 10px 14px; border: 1px solid var(--rule); border-radius: 6px; background: #f8f9fb; font: 12.5px/1.6 ui-monospace, "Noto Sans Mono CJK JP", Menlo, Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
ins, del { text-decoration: none; font-weight: 700; }
ins { background: #ffd9d5; color: #8d1b15; }
del { background: #d9efe2; color: #14552f; }
.quiet { margin-top: 12px; color: var(--soft); font-size: 12.5px; }
@media (max-width: 900px) { main { grid-template-columns: 1fr; } nav ol { position: static; max-height: 180px; } }
`.trim()

/**
 * The review page's own script, as it stands in the page: one screen at a time, keys, and accepting
 * if a server supports it. It reads what it needs from `data-` attributes alone.
 */
export const REVIEW_SCRIPT = `
(() => {
  const screens = [...document.querySelectorAll('article')]
  const links = [...document.querySelectorAll('nav a')]
  const { accept, token, accepted, refused } = document.body.dataset
  const said = document.querySelector('[role=status]')
  let front = 0
  const show = (index) => {
    if (screens.length === 0) return
    front = (index + screens.length) % screens.length
    screens.forEach((screen, i) => screen.classList.toggle('is-front', i === front))
    links.forEach((link, i) => link.setAttribute('aria-current', String(i === front)))
    links[front].scrollIntoView({ block: 'nearest' })
    window.scrollTo(0, 0)
  }
  const take = async (names) => {
    if (!accept) return
    const answer = await fetch(accept, {
      method: 'POST',
      headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
      body: JSON.stringify({ names }),
    }).catch(() => null)
    const taken = answer?.ok === true
    said.textContent = taken ? accepted : refused
    if (!taken) return
    screens.forEach((screen, i) => {
      if (!names.includes(screen.dataset.name)) return
      screen.classList.add('is-accepted')
      links[i].parentElement.classList.add('is-accepted')
      screen.querySelector('.accept')?.setAttribute('disabled', '')
    })
  }
  document.body.classList.add('stepping')
  links.forEach((link, i) => link.addEventListener('click', (event) => { event.preventDefault(); show(i) }))
  document.querySelector('.previous')?.addEventListener('click', () => show(front - 1))
  document.querySelector('.next')?.addEventListener('click', () => show(front + 1))
  document.querySelector('.accept-all')?.addEventListener('click', () => take(screens.map((screen) => screen.dataset.name)))
  screens.forEach((screen) => screen.querySelector('.accept')?.addEventListener('click', async () => {
    await take([screen.dataset.name])
    show(screens.indexOf(screen) + 1)
  }))
  document.addEventListener('keydown', (event) => {
    if (screens.length === 0) return
    if (event.key === 'Enter') {
      if (event.target.closest('button, a') === null) take([screens[front].dataset.name])
      return
    }
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') show(front + 1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') show(front - 1)
    else return
    event.preventDefault()
  })
  show(0)
})()
`.trim()
