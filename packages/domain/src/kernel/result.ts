/** What a use case returns: a value, or an expected refusal with a stable code. Unexpected errors are thrown. */
export type Result<T, Code extends string = string> = Ok<T> | Refusal<Code>

export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

export interface FieldError {
  /** Dotted path of the field, as the caller named it: `weekly.0.start`. */
  readonly path: string
  readonly message: string
}

export interface Refusal<Code extends string = string> {
  readonly ok: false
  readonly code: Code
  /** Replaces the code's general sentence. */
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  /** Extension members of the problem document, such as `reason` or `nearest`. */
  readonly more?: Readonly<Record<string, unknown>>
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

export const refuse = <const Code extends string>(
  code: Code,
  details: { detail?: string; errors?: readonly FieldError[]; more?: Record<string, unknown> } = {},
): Refusal<Code> => ({ ok: false, code, ...details })

/** The refusal of a change to an old version, with the current one. */
export const refuseStale = (version: number): Refusal<"stale"> => refuse("stale", { more: { version } })

/** The refusal of a change that the present status does not allow. `currentStatus` names it, as the field of the record does. */
export const refuseWrongStatus = (currentStatus: string): Refusal<"wrong_status"> =>
  refuse("wrong_status", {
    detail: `This has moved on meanwhile: it is ${STATUS_WORDS[currentStatus] ?? currentStatus} now.`,
    more: { currentStatus },
  })

const STATUS_WORDS: Readonly<Record<string, string>> = { no_show: "marked as a no-show" }
