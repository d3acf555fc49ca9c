import { createHash } from "node:crypto"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"

export interface StoredEvent {
  id: string
  status?: string
  summary?: string
  start?: { dateTime?: string; date?: string }
  end?: { dateTime?: string; date?: string }
  [field: string]: unknown
}

export interface Google {
  endpoint: string
  calendars: Map<string, { name: string; accessRole: string; events: Map<string, StoredEvent> }>
  /** Grants consent for a consent page URL; returns the authorization code. */
  consent(url: string): string
  /** The owner revokes the grant. */
  revoke(): void
  /** Whether the grant is still valid. */
  isAllowed(): boolean
  /** All requests, as method and path. */
  requests: string[]
  /** Responds to the following requests with this status. */
  failWith(status: number | null): void
  close(): Promise<void>
}

interface Reply {
  status: number
  body?: unknown
}

/** Implements the part of Google's API that is used here, over real HTTP on this machine. */
export const startGoogle = async (): Promise<Google> => {
  const calendars: Google["calendars"] = new Map()
  const codes = new Map<string, { challenge: string; redirect: string }>()
  const requests: string[] = []
  let [refreshToken, failureStatus]: [string | null, number | null] = [null, null]

  const token = (form: URLSearchParams): Reply => {
    if (form.get("client_id") !== "client" || form.get("client_secret") !== "secret")
      return { status: 401, body: { error: "invalid_client" } }
    const access = { access_token: "access", token_type: "Bearer", expires_in: 3600 }
    if (form.get("grant_type") === "refresh_token")
      return refreshToken !== null && form.get("refresh_token") === refreshToken
        ? { status: 200, body: access }
        : { status: 400, body: { error: "invalid_grant" } }
    const code = codes.get(form.get("code") ?? "")
    codes.delete(form.get("code") ?? "")
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url")
    if (!code || code.challenge !== proof || code.redirect !== form.get("redirect_uri"))
      return { status: 400, body: { error: "invalid_grant" } }
    refreshToken = "refresh-zq7x"
    return { status: 200, body: { ...access, refresh_token: refreshToken } }
  }

  const revoked = (query: URLSearchParams): Reply => {
    if (failureStatus !== null) return { status: failureStatus }
    if (refreshToken === null || query.get("token") !== refreshToken)
      return { status: 400, body: { error: "invalid_token" } }
    refreshToken = null
    return { status: 200, body: {} }
  }

  const events = (
    calendarId: string,
    eventId: string | undefined,
    method: string,
    body: StoredEvent,
  ): Reply => {
    const calendar = calendars.get(calendarId)
    if (!calendar) return { status: 404 }
    const known = eventId === undefined ? undefined : calendar.events.get(eventId)
    if (method === "GET") return { status: 200, body: { items: [...calendar.events.values()] } }
    if (calendar.accessRole !== "owner" && calendar.accessRole !== "writer") return { status: 403 }
    if (method === "POST" && calendar.events.has(body.id)) return { status: 409 }
    if (method === "POST" || (method === "PUT" && known && eventId)) {
      const stored = { ...body, id: eventId ?? body.id, etag: `"${requests.length}"` }
      calendar.events.set(stored.id, stored)
      return { status: 200, body: stored }
    }
    if (method === "DELETE" && known?.status !== "cancelled" && known && eventId) {
      calendar.events.set(eventId, { ...known, status: "cancelled" })
      return { status: 204 }
    }
    return { status: method === "DELETE" && known ? 410 : 404 }
  }

  const respond = (request: IncomingMessage, text: string): Reply => {
    const { pathname } = new URL(request.url ?? "/", "http://google")
    const method = request.method ?? "GET"
    requests.push(`${method} ${pathname}`)
    if (pathname === "/revoke") return revoked(new URL(request.url ?? "/", "http://google").searchParams)
    if (pathname === "/token") return token(new URLSearchParams(text))
    if (failureStatus !== null) return { status: failureStatus }
    if (request.headers.authorization !== "Bearer access") return { status: 401 }
    if (pathname === "/calendar/v3/users/me/calendarList")
      return {
        status: 200,
        body: {
          items: [...calendars].map(([id, { name, accessRole }], index) => ({
            id,
            summary: name,
            accessRole,
            ...(index === 0 && { primary: true }),
          })),
        },
      }
    if (pathname === "/calendar/v3/freeBusy") {
      const { items, timeMin, timeMax } = JSON.parse(text)
      const id: string = items[0].id
      const busy = [...(calendars.get(id)?.events.values() ?? [])]
        .map(({ start, end }) => ({ start: start?.dateTime ?? "", end: end?.dateTime ?? "" }))
        .filter(interval => interval.start < timeMax && interval.end > timeMin)
      return { status: 200, body: { calendars: { [id]: { busy } } } }
    }
    const [, calendarId, eventId] =
      /^\/calendar\/v3\/calendars\/([^/]+)\/events(?:\/([^/]+))?$/.exec(pathname) ?? []
    if (!calendarId) return { status: 404 }
    return events(
      decodeURIComponent(calendarId),
      eventId,
      method,
      text === "" ? { id: "" } : JSON.parse(text),
    )
  }

  const server = createServer(async (request, response) => {
    let text = ""
    for await (const part of request) text += part
    const { status, body } = respond(request, text)
    response.writeHead(status, { "content-type": "application/json" })
    response.end(body === undefined ? (status === 204 ? "" : "{}") : JSON.stringify(body))
  })
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    calendars,
    requests,
    consent: url => {
      const { searchParams } = new URL(url)
      const code = `code-${codes.size + 1}`
      codes.set(code, {
        challenge: searchParams.get("code_challenge") ?? "",
        redirect: searchParams.get("redirect_uri") ?? "",
      })
      return code
    },
    revoke: () => {
      refreshToken = null
    },
    isAllowed: () => refreshToken !== null,
    failWith: status => {
      failureStatus = status
    },
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
