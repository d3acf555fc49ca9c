import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"

export interface Mailbox {
  url: string
  /** The emails to an address so far, oldest first. */
  to(address: string): Email[]
  /** Waits for an email to that address whose subject matches. */
  next(address: string, words: RegExp): Promise<Email>
  close(): Promise<void>
}

const TIMEOUT_MS = 20_000

/** A real mail server on loopback that stores the emails it receives. */
export const startMailbox = async (): Promise<Mailbox> => {
  const mails: { to: string; mail: Email }[] = []
  const waiting = new Set<() => void>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on("data", (part: Buffer) => parts.push(part))
      stream.on("end", () => {
        void PostalMime.parse(Buffer.concat(parts)).then(mail => {
          for (const { address } of session.envelope.rcptTo) mails.push({ to: address.toLowerCase(), mail })
          for (const wake of waiting) wake()
          done()
        }, done)
      })
    },
  })
  await new Promise<void>(resolve => {
    server.listen(0, "127.0.0.1", resolve)
  })
  const at = server.server.address()
  const port = typeof at === "object" && at ? at.port : 0
  const to = (address: string) =>
    mails.filter(received => received.to === address.toLowerCase()).map(({ mail }) => mail)
  return {
    url: `smtp://127.0.0.1:${port}`,
    to,
    next: (address, words) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const found = to(address).find(mail => words.test(mail.subject ?? ""))
          if (!found) return
          clearTimeout(timer)
          waiting.delete(check)
          resolve(found)
        }
        const timer = setTimeout(() => {
          waiting.delete(check)
          const subjects = to(address).map(mail => mail.subject)
          reject(new Error(`No email to ${address} matches ${words}; there are: ${subjects.join(" | ")}`))
        }, TIMEOUT_MS)
        waiting.add(check)
        check()
      }),
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
