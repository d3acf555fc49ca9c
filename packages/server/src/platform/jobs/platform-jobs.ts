import { z } from "zod"
import { deleteOldEvents, runEventHandler } from "../events.ts"
import { deleteOldKeys } from "../http/idempotency.ts"
import { deleteExpiredLinks } from "../mail/outbox.ts"
import { sendMail } from "../mail/send-mail.ts"
import type { Jobs } from "./worker.ts"

const eventHandlerPayload = z.object({ eventId: z.uuid(), reaction: z.string() })
const mailPayload = z.object({ mailId: z.uuid() })

export const platformJobs: Jobs = {
  tasks: {
    react: (ctx, payload) => runEventHandler(ctx, eventHandlerPayload.parse(payload)),
    send_mail: (ctx, payload) => sendMail(ctx, mailPayload.parse(payload).mailId),
  },
  scheduledJobs: {
    forget_old_keys: deleteOldKeys,
    delete_old_events: deleteOldEvents,
    delete_expired_links: deleteExpiredLinks,
  },
}
