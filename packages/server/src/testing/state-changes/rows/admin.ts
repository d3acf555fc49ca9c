import type { adminApi } from "@rapport/domain/admin/api"
import { sql } from "kysely"
import { book, monday } from "../../../modules/scheduling/testing/pair.ts"
import { mailedToken, mailsTo } from "../../mailbox.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

const suspension = async ({ admin }: Situation, userId: string) =>
  admin.call("POST /admin/users/{userId}/suspension", {
    params: { userId },
    body: { reason: "Insulted a coach" },
  })

export const adminRows = {
  "POST /admin/users/{userId}/suspension": [
    change(
      "an admin suspends a client who has a session ahead",
      async situation => {
        await book(situation.client, situation.coach, monday("09:00"))
        return () => suspension(situation, situation.client.id)
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["bookings.cancelled"],
          gets: ["bookings.cancelled"],
        },
        client: { gets: ["account.suspended"], logged: ["suspended by admin"] },
      },
    ),
    change(
      "an admin suspends a coach who has a session ahead",
      async situation => {
        await book(situation.client, situation.coach, monday("09:00"))
        return () => suspension(situation, situation.coach.id)
      },
      {
        coach: { gets: ["account.suspended"], logged: ["suspended by admin"] },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["bookings.cancelled"],
          gets: ["bookings.cancelled"],
        },
      },
    ),
  ],
  "DELETE /admin/users/{userId}/suspension": [
    change(
      "an admin restores a person",
      async situation => {
        await suspension(situation, situation.client.id)
        const params = { userId: situation.client.id }
        return () => situation.admin.call("DELETE /admin/users/{userId}/suspension", { params })
      },
      { client: { sees: ["account.restored"], gets: ["account.restored"], logged: ["restored by admin"] } },
    ),
  ],
  "PUT /admin/users/{userId}/roles": [
    change(
      "an admin makes a client a coach",
      async ({ admin, client }) =>
        () =>
          admin.call("PUT /admin/users/{userId}/roles", {
            params: { userId: client.id },
            body: { roles: ["client", "coach"] },
          }),
      { client: { logged: ["roles_set by admin"] } },
    ),
    change(
      "an admin takes the coach role from a coach who has a session ahead",
      async situation => {
        await book(situation.client, situation.coach, monday("09:00"))
        return () =>
          situation.admin.call("PUT /admin/users/{userId}/roles", {
            params: { userId: situation.coach.id },
            body: { roles: ["client"] },
          })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["account.coach_role_lost"],
          gets: ["account.coach_role_lost"],
          logged: ["roles_set by admin"],
        },
        client: {
          hears: ["booking:changed", "notification:new"],
          sees: ["bookings.cancelled"],
          gets: ["bookings.cancelled"],
        },
      },
    ),
  ],
  "POST /admin/mails/{mailId}/secret-link": [
    change(
      "an admin reveals the link of an email",
      async ({ app, admin, client }) => {
        await mailedToken(app, client.email, "account.verify")
        const mailId =
          (await mailsTo(app, client.email)).find(({ kind }) => kind === "account.verify")?.id ?? ""
        return () =>
          admin.call("POST /admin/mails/{mailId}/secret-link", {
            params: { mailId },
            body: { reason: "They asked by phone" },
          })
      },
      {
        client: {
          hears: ["notification:new"],
          sees: ["account.mail_handed_out"],
          gets: ["account.mail_handed_out"],
          logged: ["link_handed_out by admin", "mail read by admin"],
        },
      },
    ),
  ],
  "POST /admin/jobs/{jobId}/retry": [
    change(
      "an admin retries a job",
      async ({ app, admin }) => {
        const { rows } = await sql<{ id: string }>`
        select id::text from graphile_worker.add_job('no_such_task', run_at := now() + interval '1 year')
      `.execute(app.context.db)
        const jobId = rows[0]?.id ?? ""
        return async () => {
          const retried = await admin.call("POST /admin/jobs/{jobId}/retry", { params: { jobId } })
          await sql`select graphile_worker.complete_jobs(array[${jobId}]::bigint[])`.execute(app.context.db)
          return retried
        }
      },
      { admin: { logged: ["job_retried by admin"] } },
    ),
  ],
  "PUT /admin/flags/{name}": [
    change(
      "an admin turns a feature off",
      async ({ admin }) =>
        () =>
          admin.call("PUT /admin/flags/{name}", { params: { name: "no_such_flag" }, body: { state: "off" } }),
      { admin: { logged: ["flag_set by admin"] } },
    ),
  ],
  "POST /feedback": [
    change(
      "a client writes to the admins",
      async ({ client }) =>
        () =>
          client.call("POST /feedback", { body: { text: "The calendar is small", page: "/calendar" } }),
    ),
  ],
} satisfies Rows<typeof adminApi>
