import { parentPort, workerData } from 'node:worker_threads'
import { benchDecode } from './decode.ts'

// The decoder in a thread of its own, as in the app.
parentPort?.postMessage(await benchDecode({ payload: String(workerData) }))
