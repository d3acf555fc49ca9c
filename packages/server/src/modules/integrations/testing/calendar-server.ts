import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export type Responder = (request: IncomingMessage, response: ServerResponse) => void

export interface CalendarServer {
  /** The address of a calendar that responds as set by `respondWith`. */
  url(path?: string): string
  respondWith(respond: Responder): void
  requests: IncomingMessage[]
  close(): Promise<void>
}

/** A web server on this machine that stands for somebody else's. */
export const startCalendarServer = async (): Promise<CalendarServer> => {
  let respond: Responder = (_, response) => response.writeHead(404).end()
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    respond(request, response)
  })
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    url: (path = "/calendar.ics") => `http://127.0.0.1:${port}${path}`,
    respondWith: next => {
      respond = next
    },
    requests,
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

export const calendarOf = (...events: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", ...events, "END:VCALENDAR", ""].join("\r\n")

/** An event from one UTC time to another, such as `20270301T090000Z`. */
export const eventAt = (start: string, end: string, ...more: readonly string[]): string =>
  [
    "BEGIN:VEVENT",
    `UID:${start}@elsewhere.example`,
    `DTSTAMP:20270101T000000Z`,
    `DTSTART:${start}`,
    `DTEND:${end}`,
    ...more,
    "END:VEVENT",
  ].join("\r\n")
