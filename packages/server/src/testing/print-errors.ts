import { Writable } from "node:stream"
import type { FastifyBaseLogger } from "fastify"
import { z } from "zod"
import { openLog } from "../platform/config/log.ts"

const line = z.looseObject({
  msg: z.string(),
  log: z.string().optional(),
  err: z.looseObject({ type: z.string(), stack: z.string() }).optional(),
})

/** The error of a log line as a person reads it: what was going on, then the stack. Null for a security event, which is none. */
const readable = (text: string): string | null => {
  const { msg, err, log } = line.parse(JSON.parse(text))
  if (log === "security") return null
  return `The server logged an error: ${msg}${err ? `\n${err.type}: ${err.stack}` : ""}`
}

/** A log that shows errors beside the test that met them, so that a 500 says what was behind it. */
export const openErrorLog = (print: (text: string) => void = console.error): FastifyBaseLogger =>
  openLog(
    "error",
    new Writable({
      decodeStrings: false,
      write: (chunk: string, _encoding, done) => {
        const error = readable(chunk)
        if (error !== null) print(error)
        done()
      },
    }),
  )
