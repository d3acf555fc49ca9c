import { parentPort, workerData } from "node:worker_threads"
import { type Expansion, expandCalendars } from "./expand.ts"

const { texts, asked } = workerData as { texts: string[]; asked: Expansion }
parentPort?.postMessage(expandCalendars(texts, asked))
