/**
 * The review page's own script, as it stands in the page: one screen at a time, keys, and accepting
 * where a server is there for it. It reads what it needs from `data-` attributes alone.
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
