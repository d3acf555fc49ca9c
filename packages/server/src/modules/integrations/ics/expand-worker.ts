import { parentPort, workerData } from "node:worker_threads"
import type { ImportOptions } from "../external/import-options.ts"
import { type CalendarText, expandCalendars } from "./expand-calendars.ts"

const { texts, options } = workerData as { texts: CalendarText[]; options: ImportOptions }
parentPort?.postMessage(expandCalendars(texts, options))
