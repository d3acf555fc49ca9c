import { parentPort, workerData } from "node:worker_threads"
import { type Expansion, expandCalendar } from "./expand.ts"

const { text, asked } = workerData as { text: string; asked: Expansion }
parentPort?.postMessage(expandCalendar(text, asked))
