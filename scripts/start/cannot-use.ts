import { CannotStart } from "./free-port.ts"

const folderReasons: Readonly<Record<string, string>> = {
  EEXIST: "it is a file, not a folder",
  ENOTDIR: "a file is in its path where a folder should be",
  EACCES: "this account may not write there",
  EPERM: "this account may not write there",
  EROFS: "that disk can only be read",
  ENOSPC: "that disk is full",
  EDQUOT: "the quota of that disk is used up",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its links lead in a circle",
}

/** An error of the operating system about DATA_DIR as a sentence; any other as it is. */
export const explainDataDir = (dataDir: string, error: unknown): unknown => {
  const reason = folderReasons[codeOf(error)]
  return reason ? new CannotStart(`DATA_DIR=${dataDir} cannot be used: ${reason}.`) : error
}

const databaseReasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "its name cannot be looked up",
  ETIMEDOUT: "it does not answer",
  "28P01": "its password is wrong",
  "28000": "it does not let this user in",
  "3D000": "there is no such database",
  "42501": "this user may not make tables in it",
  "25006": "it can only be read",
  "53100": "its disk is full",
  "53300": "it has no connection left",
}

/** What the database says of itself may be told, except where it quotes what somebody typed. */
export const explainDatabase = (databaseUrl: string, error: unknown): CannotStart => {
  const { host, pathname } = new URL(databaseUrl)
  const reason = databaseReasons[codeOf(error)] ?? messageOf(error)
  return new CannotStart(`The database at ${host}${pathname} cannot be used: ${reason}. Check DATABASE_URL.`)
}

/** Whether the database, or the way to it, is the cause. */
export const isAboutDatabase = (error: unknown): boolean => codeOf(error) in databaseReasons

/** The code of an error or of what caused it. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return ""
  if ("code" in error && typeof error.code === "string") return error.code
  const cause = error instanceof AggregateError ? error.errors[0] : error.cause
  return codeOf(cause)
}

const messageOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\.$/, "")
}
