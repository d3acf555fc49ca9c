import PostalMime, { type Email } from "postal-mime"
import { SMTPServer } from "smtp-server"

export interface Mailbox {
  url: string
  /** The letters to an address so far, oldest first. */
  to(address: string): Email[]
  /** Waits for a letter to that address whose subject holds the words. */
  next(address: string, words: RegExp): Promise<Email>
  close(): Promise<void>
}

const PATIENCE_MS = 20_000

/** A real mail server on loopback that keeps what it is given. */
export const openMailbox = async (): Promise<Mailbox> => {
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
    mails.filter(each => each.to === address.toLowerCase()).map(each => each.mail)
  return {
    url: `smtp://127.0.0.1:${port}`,
    to,
    next: (address, words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = to(address).find(mail => words.test(mail.subject ?? ""))
          if (!found) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        const timer = setTimeout(() => {
          waiting.delete(look)
          const subjects = to(address).map(mail => mail.subject)
          reject(new Error(`No letter like ${words} to ${address}; there are: ${subjects.join(" | ")}`))
        }, PATIENCE_MS)
        waiting.add(look)
        look()
      }),
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}
