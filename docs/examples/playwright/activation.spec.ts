import { test as base, expect } from '@playwright/test'
import { startTokkun, type Tokkun } from './tokkun.ts'

/** One bench for each test, so that tests may run side by side. */
const test = base.extend<{ tokkun: Tokkun }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures.
  tokkun: async ({}, use, info) => {
    const { tokkun, stop } = await startTokkun()
    await use(tokkun)
    if (info.status !== info.expectedStatus) {
      await info.attach('session.tokkun', { body: await tokkun.sessionFile() })
    }
    await stop()
  },
})

test('a token is activated: the bank in a browser, the token over HTTP', async ({
  page,
  tokkun,
}) => {
  const [master] = await tokkun.call('get', '/api/v1/bank/customers')

  // The bank's page, in a browser. Here it is the bench's own; a suite of yours opens yours.
  await page.goto(tokkun.page('bank'))
  await page.getByTestId('field-userId').fill(master?.id ?? '')
  await page.getByTestId('field-password').fill(master?.password ?? '')
  await page.getByTestId('action-login').click()
  await page.getByTestId('nav-nav:otp').click()
  await page.getByTestId('action-request-mail').click()
  // The page that follows is the answer: from here on the bank has the request.
  await expect(page.getByTestId('field-deviceCode')).toBeVisible()
  await tokkun.call('post', '/api/v1/wait-until', { body: { mail: 'activation-code' } })

  // The token: switched on, camera on, held over the code in the mail.
  await tokkun.call('post', '/api/v1/tokens/{token}/power', {
    path: { token: 0 },
    body: { on: true },
  })
  await press(tokkun)
  await tokkun.call('post', '/api/v1/tokens/{token}/scan', {
    path: { token: 0 },
    body: { mail: 'newest' },
  })

  // Its digits go into the page, as a customer copies them.
  await page.getByTestId('field-deviceCode').fill(await digits(tokkun))
  await page.getByTestId('action-submit-device-code').click()

  // The next code is on the page itself: photographed, and read from the picture.
  await press(tokkun, 3)
  const code = page.getByTestId('code2d')
  await code.scrollIntoViewIfNeeded()
  const { text } = await tokkun.scanPicture(await code.screenshot())
  expect(text).not.toBe('')
  await page.getByTestId('field-signature').fill(await digits(tokkun))
  await page.getByTestId('action-submit-signature').click()
  await expect(page.getByTestId('field-signature')).toHaveCount(0)

  // Done, Yes: the token writes its flash, in virtual time.
  await press(tokkun, 2)
  await tokkun.call('post', '/api/v1/wait-until', { body: { mode: 'activated', token: 0 } })
  const { tokens } = await tokkun.call('get', '/api/v1/facts')
  expect(tokens[0]).toMatchObject({ activated: 1, mode: 'activated' })
})

test('what cannot be done is refused with a sentence', async ({ tokkun }) => {
  const click = tokkun.call('post', '/api/v1/bank/click', { body: { action: 'transfer' } })
  await expect(click).rejects.toThrow(/no-such-action.*login/)
})

/** Presses the right button; answered when the token has settled. */
async function press(tokkun: Tokkun, times = 1): Promise<void> {
  await tokkun.call('post', '/api/v1/tokens/{token}/press', {
    path: { token: 0 },
    body: { key: 'right', times },
  })
}

/** The digits that the LCD shows. */
async function digits(tokkun: Tokkun): Promise<string> {
  const { code } = await tokkun.call('get', '/api/v1/tokens/{token}/lcd', { path: { token: 0 } })
  return code
}
