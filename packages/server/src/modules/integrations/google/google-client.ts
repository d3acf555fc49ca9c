import type { calendar_v3 } from "@googleapis/calendar"
import { type CodeChallengeMethod, OAuth2Client } from "google-auth-library"
import type { AppContext } from "../../../platform/context.ts"
import { safeFetchFor } from "../../../platform/safe-fetch/safe-fetch.ts"
import { failureOf, failureOfStatus, SourceError } from "../external/source-error.ts"

const TIMEOUT_MS = 10_000
const MAX_BYTES = 10 * 1024 * 1024
/** The list of calendars and their events; nothing else of the account. */
const SCOPES = [
  "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
  "https://www.googleapis.com/auth/calendar.events",
]
const S256 = "S256" as CodeChallengeMethod.S256

/** A page of the web app. */
const redirectUri = (app: AppContext): string => `${app.config.publicUrl}/me/calendars/google`

/** Null where Google is not configured. */
export const googleSignIn = (app: AppContext): OAuth2Client | null => {
  const { google } = app.config
  if (!google) return null
  const { endpoint } = google
  return new OAuth2Client({
    clientId: google.clientId,
    clientSecret: google.clientSecret,
    redirectUri: redirectUri(app),
    ...(endpoint && {
      endpoints: {
        oauth2AuthBaseUrl: `${endpoint}/auth`,
        oauth2TokenUrl: `${endpoint}/token`,
        oauth2RevokeUrl: `${endpoint}/revoke`,
      },
    }),
    transporterOptions: {
      retry: false,
      timeout: TIMEOUT_MS,
      fetchImplementation: safeFetchFor(
        { allowPrivateHosts: endpoint ? [new URL(endpoint).host] : [] },
        { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES },
      ),
    },
  })
}

/** The consent page, which redirects back with a code and `state`. */
export const consentUrl = (client: OAuth2Client, state: string, challenge: string): string =>
  client.generateAuthUrl({
    access_type: "offline",
    prompt: "consent",
    scope: SCOPES,
    state,
    code_challenge: challenge,
    code_challenge_method: S256,
  })

/** A client for the calendars of an account. The library is large and loaded only on use. */
export const openGoogle = async (app: AppContext, refreshToken: string): Promise<calendar_v3.Calendar> => {
  const auth = googleSignIn(app)
  if (!auth) throw new SourceError("not_allowed")
  auth.setCredentials({ refresh_token: refreshToken })
  const { calendar } = await import("@googleapis/calendar")
  const rootUrl = app.config.google?.endpoint
  return calendar({ version: "v3", auth, retry: false, ...(rootUrl && { rootUrl: `${rootUrl}/` }) })
}

/** Returns the data of a response. The library's errors contain tokens and are replaced by SourceErrors. */
export const callGoogle = async <T>(response: Promise<{ data: T }>): Promise<T> => {
  try {
    return (await response).data
  } catch (error) {
    const known = failureOf(error)
    if (known) throw new SourceError(known)
    const status = statusOf(error)
    if (status === null) throw new SourceError("unreachable")
    throw new GoogleError(status, isGrantGone(error) ? "not_allowed" : failureOfStatus(status))
  }
}

export class GoogleError extends SourceError {
  readonly status: number
  constructor(status: number, code: SourceError["code"]) {
    super(code)
    this.status = status
  }
}

const statusOf = (error: unknown): number | null =>
  error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : null

/** The grant was revoked or has expired. */
const isGrantGone = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("invalid_grant")
