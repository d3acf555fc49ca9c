import { randomInt } from "node:crypto"
import { createServer } from "node:net"
import { buffer } from "node:stream/consumers"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"

export interface MailServer {
  /** What was accepted, in order. */
  mails: Email[]
  /** Message-IDs of everything that came in, refused or not. */
  seen: string[]
  close(): Promise<void>
}

const LOW = 20_000
const SPAN = 10_000

/**
 * A port on which nothing listens, below the range that the system hands out by itself: nobody else is given it
 * while the mail server is down.
 */
export const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const port = LOW + randomInt(SPAN)
    const probe = createServer().once("error", () => resolve(freePort()))
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(port)))
  })

/** A real mail server on loopback. It refuses the first `refuseFirst` mails for now, after reading them whole. */
export const startMailServer = (port: number, { refuseFirst = 0 } = {}): Promise<MailServer> => {
  const mails: Email[] = []
  const seen: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      buffer(stream)
        .then(PostalMime.parse)
        .then(
          mail => {
            seen.push(mail.messageId ?? "")
            if (seen.length <= refuseFirst) return done(new Error("Try again later"))
            mails.push(mail)
            done()
          },
          (error: unknown) => done(error instanceof Error ? error : new Error("unreadable mail")),
        )
    },
  })
  return new Promise((resolve, reject) => {
    server.on("error", reject)
    server.listen(port, "127.0.0.1", () =>
      resolve({ mails, seen, close: () => new Promise(closed => server.close(() => closed())) }),
    )
  })
}
