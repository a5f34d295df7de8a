import type { World } from '../../../lab/types.ts'
import { drawPage, PAGE_WIDTH } from '../../pictures/page-svg.ts'
import { raster } from '../../pictures/raster.ts'
import type { Language } from '../../pictures/svg-pen.ts'

/** The bank's page as the customer's browser shows it, as a PNG of 800 × `scale` pixels across. */
export async function pagePicture(
  { desk, bank }: World,
  language: Language,
  scale = 1,
): Promise<Uint8Array> {
  const { page, fields } = desk.browser
  const { bankName, domain } = bank.policy
  const drawing = drawPage(page, fields, { name: bankName[language], domain }, language)
  return (await raster()).png(drawing, PAGE_WIDTH * scale)
}
