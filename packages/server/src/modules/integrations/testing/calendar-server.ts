import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface CalendarServer {
  /** The address of a calendar that answers as told by `says`. */
  url(path?: string): string
  says(answer: Answer): void
  asked: IncomingMessage[]
  close(): Promise<void>
}

/** Somebody else's web server on this machine. */
export const startCalendarServer = async (): Promise<CalendarServer> => {
  let answer: Answer = (_, response) => response.writeHead(404).end()
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    answer(request, response)
  })
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    url: (path = "/calendar.ics") => `http://127.0.0.1:${port}${path}`,
    says: next => {
      answer = next
    },
    asked,
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
