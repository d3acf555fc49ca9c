import { parentPort, workerData } from "node:worker_threads"
import { type CalendarText, type Expansion, expandCalendars } from "./expand-calendars.ts"

const { texts, asked } = workerData as { texts: CalendarText[]; asked: Expansion }
parentPort?.postMessage(expandCalendars(texts, asked))
