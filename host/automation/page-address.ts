/** The bench's page for a browser; it takes the token into a cookie and forgets the address. */
export function pageAddress({
  url,
  token,
}: {
  readonly url: string
  readonly token: string
}): string {
  return new URL(`/?token=${encodeURIComponent(token)}`, url).href
}
