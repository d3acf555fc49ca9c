import pino, { type DestinationStream, type Logger } from "pino"

interface LoggedError {
  type: string
  message: string
  stack?: string
  code?: string
  constraint?: string
  table?: string
  cause?: LoggedError
}

/** PostgreSQL's class of data errors, whose messages quote the value. */
const DATA_ERROR = /^22/

/**
 * What the log may hold of an error: its kind and where it happened, never data of people. PostgreSQL puts the whole
 * failing row into `detail`, and the value into some messages.
 */
export const errorForLog = (error: unknown): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error" }
  const code = textIn(error, "code")
  const quotesValue = code !== undefined && DATA_ERROR.test(code)
  const message = quotesValue ? `the database refused a value (${code})` : error.message
  const frames = error.stack?.split("\n").filter(line => /^\s+at /.test(line)) ?? []
  const constraint = textIn(error, "constraint")
  const table = textIn(error, "table")
  return {
    type: error.name,
    message,
    stack: [message, ...frames].join("\n"),
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(table !== undefined && { table }),
    ...(error.cause instanceof Error && { cause: errorForLog(error.cause) }),
  }
}

const textIn = (error: object, name: string): string | undefined => {
  const value: unknown = Reflect.get(error, name)
  return typeof value === "string" ? value : undefined
}

/** The logger of a server process. */
export const openLog = (level: string, to?: DestinationStream): Logger => {
  const options = { level, serializers: { err: errorForLog, error: errorForLog } }
  return to ? pino(options, to) : pino(options)
}
