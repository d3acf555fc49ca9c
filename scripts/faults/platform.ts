import type { PlantedFault } from "../mutants/planted-fault.ts"

const platform = "packages/server/src/platform"
const redirects = [`${platform}/safe-fetch/redirects.test.ts`]
const keys = [`${platform}/http/kept-keys.test.ts`]
const mailServer = ["packages/server/src/modules/notifications/mail-server.test.ts"]

export const platformFaults: readonly PlantedFault[] = [
  {
    fault: "credentials follow a redirect to another port",
    file: `${platform}/safe-fetch/safe-fetch.ts`,
    replace: "if (next.origin !== url.origin)",
    with: "if (next.hostname !== url.hostname)",
    noticedBy: redirects,
  },
  {
    fault: "cookies follow a redirect to another server",
    file: `${platform}/safe-fetch/safe-fetch.ts`,
    replace: "/^(authorization|cookie)$/i",
    with: "/^(authorization)$/i",
    noticedBy: redirects,
  },
  {
    fault: "a redirect from https to http is followed",
    file: `${platform}/safe-fetch/safe-fetch.ts`,
    replace: `  if (from.protocol === "https:" && next.protocol === "http:") throw new SafeFetchError("bad_address")\n`,
    with: "",
    noticedBy: redirects,
  },
  {
    fault: "one private address among public ones is enough to be let in",
    file: `${platform}/safe-fetch/safe-fetch.ts`,
    replace: "if (found.some(",
    with: "if (found.every(",
    noticedBy: [`${platform}/safe-fetch/safe-fetch.test.ts`],
  },
  {
    fault: "a key is forgotten after a day",
    file: `${platform}/http/idempotency.ts`,
    replace: "const KEPT_DAYS = 7",
    with: "const KEPT_DAYS = 1",
    noticedBy: keys,
  },
  {
    fault: "keys are kept for ever",
    file: `${platform}/http/idempotency.ts`,
    replace: `.where("created_at", "<", before)`,
    with: `.where("created_at", ">", ctx.now())`,
    noticedBy: keys,
  },
  {
    fault: "a key that was used for something else answers with that",
    file: `${platform}/http/idempotency.ts`,
    replace: `  if (stored.body_hash !== bodyHash) return refuse("idempotency_key_reused")\n`,
    with: "",
    noticedBy: keys,
  },
  {
    fault: "browsers are told before the change is committed, and also of what is rolled back",
    file: `${platform}/transaction.ts`,
    replace: "afterCommit: callback => callbacks.push(callback) })",
    with: "afterCommit: callback => callback() })",
    noticedBy: [`${platform}/after-commit.test.ts`],
  },
  {
    fault: "browsers are never told",
    file: `${platform}/transaction.ts`,
    replace: "      for (const callback of callbacks) callback()\n",
    with: "",
    noticedBy: ["packages/server/src/testing/state-changes/state-changes.test.ts"],
    test: "a client requests a session",
  },
  {
    fault: "events go to everybody's browsers",
    file: `${platform}/realtime.ts`,
    replace: "io.to(accountIds.map(personRoom)).emit(event, payload)",
    with: "io.emit(event, payload)",
    noticedBy: ["packages/server/src/testing/state-changes/state-changes.test.ts"],
    test: "a client requests a session",
  },
  {
    fault: "a secret link stays in the outbox after it was sent",
    file: `${platform}/mail/send-mail.ts`,
    replace: "      secret_link: null,\n",
    with: "",
    noticedBy: mailServer,
  },
  {
    fault: "an email is sent a second time when its job runs again",
    file: `${platform}/mail/send-mail.ts`,
    replace: ` || mail.status === "sent"`,
    with: "",
    noticedBy: [`${platform}/mail/sent-once.test.ts`],
  },
  {
    fault: "a repeated email has another Message-ID",
    file: `${platform}/mail/send-mail.ts`,
    replace: "messageId: `<${mail.id}@${domain}>`",
    with: "messageId: `<${mail.id}.${mail.attempts}@${domain}>`",
    noticedBy: mailServer,
  },
  {
    fault: "answers of the API may be kept by caches",
    file: `${platform}/http/caching.ts`,
    replace: `"no-store"`,
    with: `"private, max-age=60"`,
    noticedBy: [`${platform}/http/caching.test.ts`],
  },
  {
    fault: "who looked at a client's page is not recorded",
    file: "packages/server/src/modules/access-log/record-access.ts",
    replace: "if (others.length === 0) return",
    with: "if (others.length >= 0) return",
    noticedBy: ["packages/server/src/modules/access-log/access-log.test.ts"],
  },
  {
    fault: "one reads the access log of everybody",
    file: "packages/server/src/modules/access-log/read-access-log.ts",
    replace: `    .where("subject_id", "=", ctx.actor.id)\n    .$if(viewerId`,
    with: "    .$if(viewerId",
    noticedBy: ["packages/server/src/modules/access-log/access-log.test.ts"],
  },
  {
    fault: "a coach sees the health of a client who did not share it",
    file: "packages/server/src/modules/coaching/show-client.ts",
    replace: `health: sees("health") ?`,
    with: `health: sees("profile") ?`,
    noticedBy: ["packages/server/src/modules/coaching/coaching.test.ts"],
  },
]
