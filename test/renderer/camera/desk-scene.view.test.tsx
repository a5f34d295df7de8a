import { describe, expect, it, onTestFinished } from 'vitest'
import { createScenePainter } from '../../../renderer/camera/desk/scene.ts'
import { NO_CAMERA_FAULTS } from '../../../renderer/camera/faults/camera-faults.ts'
import { startWorker } from '../../../renderer/camera/worker-client.ts'
import { Code2d } from '../../../renderer/ui/Code2d.tsx'
import { mount, openBench } from '../support/mount.tsx'

describe('the desk camera', () => {
  it('reads a code of the page from the pixels of the painted scene, in its worker', async () => {
    await openBench()
    const payload = 'TOKKUN '.repeat(12)
    const screen = await mount(
      <div data-testid="pane" style={{ width: 600, height: 500, background: '#fff' }}>
        <Code2d payload={payload} caption="QR" modulePx={4} />
      </div>,
    )
    const pane = screen.getByTestId('pane').element()
    if (!(pane instanceof HTMLElement)) throw new Error('no pane')
    const painter = createScenePainter()
    const scene = painter.paint(pane)
    const [code] = painter.codes()
    if (scene === null || code === undefined) throw new Error('nothing was painted')
    let failed = false
    const worker = startWorker(
      (bitmap) => bitmap.close(),
      () => {
        failed = true
      },
    )
    onTestFinished(() => worker.close())
    worker.scene(scene)
    const over = { x: code.x + code.width / 2, y: code.y + code.height / 2 }
    const pose = { ...over, distanceCm: 14, rotationDeg: 0 }
    const still = { x: 0, y: 0 }
    const answer = await worker.desk(pose, still, 1, NO_CAMERA_FAULTS)
    expect(answer?.read?.text).toBe(payload)
    // Beside the code there is nothing to read.
    const beside = await worker.desk({ ...pose, x: 4000 }, still, 2, NO_CAMERA_FAULTS)
    expect(beside?.read).toBeNull()
    expect(failed).toBe(false)
  })
})
