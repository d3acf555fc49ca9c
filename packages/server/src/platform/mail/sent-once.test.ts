import { expect, it } from "vitest"
import { freePort, startMailServer } from "../../modules/notifications/testing/mail-server.ts"
import { mailsTo } from "../../testing/mailbox.ts"
import { createTestApp } from "../../testing/test-app.ts"
import { sendMail } from "./send-mail.ts"

it("an email that was sent is not sent again when its job runs another time", async () => {
  const port = await freePort()
  const server = await startMailServer(port)
  const app = await createTestApp({ config: { smtpUrl: `smtp://127.0.0.1:${port}` } })
  try {
    const nora = await app.person()
    await app.settle()
    const [mail] = await mailsTo(app, nora.email)
    expect(server.mails).toHaveLength(1)
    await sendMail(app.ctx(), mail?.id ?? "")
    expect(server.mails).toHaveLength(1)
    expect((await mailsTo(app, nora.email)).map(({ status, attempts }) => [status, attempts])).toEqual([
      ["sent", 1],
    ])
  } finally {
    await app.close()
    await server.close()
  }
})
