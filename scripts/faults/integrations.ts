import type { PlantedFault } from "../mutants/planted-fault.ts"

const integrations = "packages/server/src/modules/integrations"
const changes = ["packages/server/src/testing/state-changes/state-changes.test.ts"]
const feed = [`${integrations}/feeds/feed.test.ts`]
const sources = [`${integrations}/sources/sources.test.ts`]
const own = [`${integrations}/sources/own-calendars.test.ts`]
const google = [`${integrations}/google/google.test.ts`]

export const integrationsFaults: readonly PlantedFault[] = [
  {
    fault: "the calendars of a suspended person are read",
    file: `${integrations}/sources/sync-source.ts`,
    replace: "|| owner.suspendedAt) return",
    with: ") return",
    noticedBy: [`${integrations}/sources/suspended-owner.test.ts`],
  },
  {
    fault: "a calendar that was read again shows only after a reload",
    file: `${integrations}/sources/sync-source.ts`,
    replace: `tx.app.realtime.publish([person_id], "calendar:changed"`,
    with: `tx.app.realtime.publish([], "calendar:changed"`,
    noticedBy: changes,
    test: "external calendar again",
  },
  {
    fault: "a slow import overwrites what was changed meanwhile",
    file: `${integrations}/sources/sync-source.ts`,
    replace: `      .where("revision", "=", revision)\n`,
    with: "",
    noticedBy: sources,
  },
  {
    fault: "a failed import forgets the busy times",
    file: `${integrations}/sources/save-import.ts`,
    replace: "  const failures = source.failures + 1\n",
    with: `  const failures = source.failures + 1\n  await tx.db.deleteFrom("external_busy").where("source_id", "=", source.id).execute()\n`,
    noticedBy: [...sources, ...google],
  },
  {
    fault: "a failing calendar is tried again as often as a healthy one",
    file: `${integrations}/sources/save-import.ts`,
    replace: "nextFetchAt(now.getTime(), failures)",
    with: "nextFetchAt(now.getTime(), 0)",
    noticedBy: own,
  },
  {
    fault: "the feed of a suspended person is served",
    file: `${integrations}/feeds/feed.ts`,
    replace: `    .where("accounts.suspended_at", "is", null)\n`,
    with: "",
    noticedBy: feed,
  },
  {
    fault: "a renewed feed keeps its old address",
    file: `${integrations}/feeds/feed.ts`,
    replace: "doUpdateSet(fresh)",
    with: "doUpdateSet({ created_at: fresh.created_at })",
    noticedBy: feed,
  },
  {
    fault: "closing a feed closes everybody's",
    file: `${integrations}/feeds/feed.ts`,
    replace: `await tx.db.deleteFrom("calendar_feeds").where("person_id", "=", tx.actor.id).execute()`,
    with: `await tx.db.deleteFrom("calendar_feeds").execute()`,
    noticedBy: own,
  },
  {
    fault: "consent at Google can be finished by another login",
    file: `${integrations}/google/oauth-state.ts`,
    replace: "JSON.stringify([of, ctx.actor.loginId, body])",
    with: "JSON.stringify([of, body])",
    noticedBy: google,
  },
  {
    fault: "consent at Google can be finished days later",
    file: `${integrations}/google/oauth-state.ts`,
    replace: " || !(Number(until) > ctx.now().getTime())",
    with: "",
    noticedBy: own,
  },
  {
    fault: "busy times keep the old zone when a person moves",
    file: `${integrations}/event-handlers.ts`,
    replace: `on: ["account.zone_changed"]`,
    with: "on: []",
    noticedBy: own,
  },
  {
    fault: "a cancelled session stays in the external calendar",
    file: `${integrations}/event-handlers.ts`,
    replace: `      "booking.cancelled",\n`,
    with: "",
    noticedBy: [...google, `${integrations}/caldav/caldav.radicale.test.ts`],
  },
]
