import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { World } from '../../../../lab/world.ts'
import { tokenInHand } from '../../../state/world-facts.ts'
import { paintStill } from '../../token/lcd-painter.ts'

/** The LCD of the token in the hand, as it stood; its words for those who do not see it. */
export function StillLcd({ world, testId }: { world: World | null; testId: string }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const hand = world === null ? null : tokenInHand(world)
  const token = world === null || hand === null ? undefined : world.tokens[hand]
  useEffect(() => {
    if (canvas.current === null || token === undefined || world === null) return
    let wanted = true
    void paintStill(canvas.current, token, world.now, () => wanted).then((words) => {
      if (wanted) setText(words)
    })
    return () => {
      wanted = false
    }
  }, [token, world])
  if (world !== null && token === undefined) {
    return <p className="compare-no-token quiet">{t('history.compare.no-token')}</p>
  }
  return (
    <figure
      className={text === '' ? 'compare-lcd' : 'compare-lcd is-lit'}
      data-testid={testId}
      data-text={text.replaceAll('\n', ' ')}
    >
      {/* Pixels for eyes; the words below are for everyone else. */}
      <div aria-hidden="true">
        <canvas ref={canvas} />
      </div>
      <figcaption className={text === '' ? '' : 'visually-hidden'}>
        {text === '' ? t('token.screen-off') : text}
      </figcaption>
    </figure>
  )
}
