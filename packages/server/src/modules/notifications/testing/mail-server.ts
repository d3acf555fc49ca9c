import { randomInt } from "node:crypto"
import { createServer } from "node:net"
import { buffer } from "node:stream/consumers"
import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"

export interface MailServer {
  /** The accepted emails, in order. */
  mails: Email[]
  /** The Message-IDs of everything received, refused or not. */
  seen: string[]
  close(): Promise<void>
}

const FIRST_PORT = 20_000
const PORTS = 10_000

/**
 * A free port below the range of ephemeral ports, so that the system assigns it to nobody else while the mail server is
 * down.
 */
export const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const port = FIRST_PORT + randomInt(PORTS)
    const probe = createServer().once("error", () => resolve(freePort()))
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(port)))
  })

export interface MailServerOptions {
  /** How many emails it refuses temporarily, after receiving them. */
  refuseFirst?: number
  /** The code with which it refuses each address. */
  refuseRecipients?: Record<string, number>
}

/** A real mail server on loopback. */
export const startMailServer = (
  port: number,
  { refuseFirst = 0, refuseRecipients = {} }: MailServerOptions = {},
): Promise<MailServer> => {
  const mails: Email[] = []
  const seen: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = refuseRecipients[address]
      done(responseCode ? Object.assign(new Error("Not this one"), { responseCode }) : null)
    },
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
