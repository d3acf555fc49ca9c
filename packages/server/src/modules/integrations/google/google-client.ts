import type { calendar_v3 } from "@googleapis/calendar"
import { type CodeChallengeMethod, OAuth2Client } from "google-auth-library"
import type { AppContext } from "../../../platform/context.ts"
import { safeFetchFor } from "../../../platform/safe-fetch/safe-fetch.ts"
import { failureOf, failureOfStatus, SourceTrouble } from "../external/source-error.ts"

const TIMEOUT_MS = 10_000
const MAX_BYTES = 10 * 1024 * 1024
/** Which calendars there are, and their events; nothing else of the account. */
const SCOPES = [
  "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
  "https://www.googleapis.com/auth/calendar.events",
]
const S256 = "S256" as CodeChallengeMethod.S256

/** Where Google sends people back to: a page of the web app. */
const redirectUri = (app: AppContext): string => `${app.config.publicUrl}/me/calendars/google`

/** Null where this server has no access to Google. */
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

/** Where somebody allows it; they come back with a code and with `state`. */
export const consentUrl = (client: OAuth2Client, state: string, challenge: string): string =>
  client.generateAuthUrl({
    access_type: "offline",
    prompt: "consent",
    scope: SCOPES,
    state,
    code_challenge: challenge,
    code_challenge_method: S256,
  })

/** The calendars of an account. The library is large and loaded only where Google is used. */
export const openGoogle = async (app: AppContext, refreshToken: string): Promise<calendar_v3.Calendar> => {
  const auth = googleSignIn(app)
  if (!auth) throw new SourceTrouble("not_allowed")
  auth.setCredentials({ refresh_token: refreshToken })
  const { calendar } = await import("@googleapis/calendar")
  const rootUrl = app.config.google?.endpoint
  return calendar({ version: "v3", auth, retry: false, ...(rootUrl && { rootUrl: `${rootUrl}/` }) })
}

/** The answer, or an expected trouble in place of the library's own errors, which carry tokens. */
export const asked = async <T>(answer: Promise<{ data: T }>): Promise<T> => {
  try {
    return (await answer).data
  } catch (error) {
    const known = failureOf(error)
    if (known) throw new SourceTrouble(known)
    const status = statusOf(error)
    if (status === null) throw new SourceTrouble("unreachable")
    throw new GoogleTrouble(status, isGrantGone(error) ? "not_allowed" : failureOfStatus(status))
  }
}

export class GoogleTrouble extends SourceTrouble {
  readonly status: number
  constructor(status: number, code: SourceTrouble["code"]) {
    super(code)
    this.status = status
  }
}

const statusOf = (error: unknown): number | null =>
  error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : null

/** The owner took the permission back, or it ran out. */
const isGrantGone = (error: unknown): boolean =>
  error instanceof Error && error.message.includes("invalid_grant")
