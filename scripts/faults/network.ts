import type { PlantedFault } from "../mutants/planted-fault.ts"

const network = "packages/server/src/modules/network"
const relationships = "packages/server/src/modules/relationships"
const promises = [`${network}/promises-kept.test.ts`]
const changes = ["packages/server/src/testing/state-changes/state-changes.test.ts"]
const answering = [`${network}/answering.test.ts`]
const invites = [`${network}/invites.test.ts`]
const blocks = [`${relationships}/blocks.test.ts`, `${network}/blocks.test.ts`]

export const networkFaults: readonly PlantedFault[] = [
  {
    fault: "consent is not written down when an invite is accepted",
    file: `${network}/accept-invite.ts`,
    replace: "  await appendConsentChanges(tx, connection, change)\n",
    with: "",
    noticedBy: promises,
  },
  {
    fault: "the use of an invite is not counted",
    file: `${network}/accept-invite.ts`,
    replace: `eb("used", "+", 1)`,
    with: `eb("used", "+", 0)`,
    noticedBy: invites,
  },
  {
    fault: "two who meet by an invite are not shown as connected elsewhere",
    file: `${network}/accept-invite.ts`,
    replace: "  publishConnectionChange(tx, connection)\n",
    with: "",
    noticedBy: changes,
    test: "a stranger accepts an invite",
  },
  {
    fault: "the invites of a former coach still work",
    file: `${network}/find-invite.ts`,
    replace: "    .where(sql<boolean>`'coach' = any(accounts.roles)`)\n",
    with: "",
    noticedBy: promises,
  },
  {
    fault: "the invites of a suspended coach still work",
    file: `${network}/find-invite.ts`,
    replace: `    .where("accounts.suspended_at", "is", null)\n`,
    with: "",
    noticedBy: invites,
  },
  {
    fault: "an invite works across a block",
    file: `${network}/find-invite.ts`,
    replace: "me === null ? sql<boolean>`true`",
    with: "me !== null ? sql<boolean>`true`",
    noticedBy: invites,
  },
  {
    fault: "the reason is lost when several requests are declined at once",
    file: `${network}/change-connection.ts`,
    replace: "changeConnection(ctx, { id, status, reason })",
    with: "changeConnection(ctx, { id, status })",
    noticedBy: promises,
  },
  {
    fault: "the coach may choose what the client shares",
    file: `${network}/change-connection.ts`,
    replace: `if (connection.side === "coach")`,
    with: `if (connection.side === ("nobody" as string))`,
    noticedBy: answering,
  },
  {
    fault: "a former coach accepts requests",
    file: `${network}/change-connection.ts`,
    replace: `if (startsCoaching && connection.side === "coach" && !(await isStillCoach(tx))) return refuse("forbidden")`,
    with: "if (startsCoaching) await isStillCoach(tx)",
    noticedBy: ["packages/server/src/modules/admin/coach-role.test.ts"],
  },
  {
    fault: "anybody's unblocking removes everybody's block of that person",
    file: `${relationships}/block-person.ts`,
    replace: `      .where("blocker_id", "=", ctx.actor.id)\n`,
    with: "",
    noticedBy: promises,
  },
  {
    fault: "a block counts in one direction only",
    file: `${relationships}/blocks.ts`,
    replace: "eb.or([eb.and({ blocker_id: a, blocked_id: b }), eb.and({ blocker_id: b, blocked_id: a })])",
    with: "eb.and({ blocker_id: a, blocked_id: b })",
    noticedBy: [...blocks, ...changes],
    test: "block",
  },
  {
    fault: "a blocked person still sees whoever blocked them",
    file: `${relationships}/blocks.ts`,
    replace: "\n     or (blocked_id = ${personId} and blocker_id = ${column})",
    with: "",
    noticedBy: [...blocks, "packages/server/src/modules/profiles/privacy.test.ts"],
  },
  {
    fault: "presence is shown across a block",
    file: `${relationships}/privacy.ts`,
    replace: "\n        and not ${blockedWith(actor.id, accountId)}))",
    with: "))",
    noticedBy: ["packages/server/src/modules/presence/across-a-block.test.ts"],
  },
  {
    fault: "an expired request keeps its scopes",
    file: `${network}/change-connection-status.ts`,
    replace: `to === "withdrawn" || to === "expired" || to === "ended"`,
    with: `to === "withdrawn" || to === "ended"`,
    noticedBy: promises,
  },
  {
    fault: "a connection that ended still counts as one",
    file: `${network}/change-connection-status.ts`,
    replace: `  if (change.to === "ended") await removeRelationship(tx, "connection", changed.id)\n`,
    with: "",
    noticedBy: answering,
  },
  {
    fault: "a blocked person's browser is told at once that the connection is gone",
    file: `${network}/change-connection-status.ts`,
    replace: `[by === "client" ? clientId : coachId]`,
    with: "[clientId, coachId]",
    noticedBy: changes,
    test: "blocks",
  },
  {
    fault: "only the coach's browser hears of a changed connection",
    file: `${network}/publish-connection-change.ts`,
    replace: "[connection.coach_id, connection.client_id]",
    with: "[connection.coach_id]",
    noticedBy: changes,
    test: "a coach accepts a request",
  },
  {
    fault: "nobody hears of changed connections",
    file: `${network}/publish-connection-change.ts`,
    replace: "tx.app.realtime.publish(people, ",
    with: "tx.app.realtime.publish([], ",
    noticedBy: changes,
    test: "a client ends a connection",
  },
  {
    fault: "a request that a client has just sent does not appear at the coach",
    file: `${network}/request-connection.ts`,
    replace: "    publishConnectionChange(tx, request)\n",
    with: "",
    noticedBy: changes,
    test: "a stranger requests a connection",
  },
  {
    fault: "somebody who has not confirmed their address sends requests",
    file: `${network}/request-connection.ts`,
    replace: `    if (!tx.actor.verified) return refuse("address_not_verified")\n`,
    with: "",
    noticedBy: [`${network}/requesting.test.ts`],
  },
  {
    fault: "a change of what is shared is not told to the coach",
    file: `${network}/set-scopes.ts`,
    replace: `if (connection.effectiveStatus === "accepted")`,
    with: `if (connection.effectiveStatus === "pending")`,
    noticedBy: changes,
    test: "a client shares less",
  },
  {
    fault: "changes of what is shared are not written down",
    file: `${network}/set-scopes.ts`,
    replace: "  await appendConsentChanges(tx, changed, change)\n",
    with: "",
    noticedBy: promises,
  },
]
