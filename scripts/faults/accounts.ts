import type { PlantedFault } from "../mutants/planted-fault.ts"

const accounts = "packages/server/src/modules/accounts"
const ownership = [`${accounts}/ownership.test.ts`]
const links = [`${accounts}/credentials/mailed-links.test.ts`]
const logins = [`${accounts}/logins/logins.test.ts`]
const users = ["packages/server/src/modules/admin/users.test.ts"]
const changes = ["packages/server/src/testing/state-changes/state-changes.test.ts"]

export const accountsFaults: readonly PlantedFault[] = [
  {
    fault: "an old reset link works after the password was changed",
    file: `${accounts}/credentials/change-password.ts`,
    replace: `    await invalidateLinks(tx, ctx.actor.id, "reset")\n`,
    with: "",
    noticedBy: ownership,
  },
  {
    fault: "a replaced refresh token works for ever",
    file: `${accounts}/logins/refresh-login.ts`,
    replace: "if (!row || row.expires_at <= now)",
    with: "if (!row || (row.replaced_at === null && row.expires_at <= now))",
    noticedBy: ownership,
  },
  {
    fault: "a reused refresh token ends the login without a word to its owner",
    file: `${accounts}/logins/refresh-login.ts`,
    replace: "      await emailRefreshTokenReused(tx, await ownerOf(tx, loginId))\n",
    with: "",
    noticedBy: [`${accounts}/logins/refresh-login.test.ts`],
  },
  {
    fault: "guesses from one address over many accounts are not counted",
    file: `${accounts}/credentials/attempts.ts`,
    replace: " &&\n      counts.perIp < max.perIp * factor",
    with: "",
    noticedBy: ownership,
  },
  {
    fault: "one guess too many from one address",
    file: `${accounts}/credentials/attempts.ts`,
    replace: "counts.perIp < max.perIp * factor",
    with: "counts.perIp <= max.perIp * factor",
    noticedBy: ownership,
  },
  {
    fault: "guesses are forgotten after a minute and a half",
    file: `${accounts}/credentials/attempts.ts`,
    replace: "WINDOW_MINUTES * 60_000",
    with: "WINDOW_MINUTES * 6_000",
    noticedBy: ownership,
  },
  {
    fault: "a suspended admin counts as one who can keep the server",
    file: `${accounts}/people/set-roles.ts`,
    replace: `    .where("suspended_at", "is", null)\n`,
    with: "",
    noticedBy: ownership,
  },
  {
    fault: "the last admin may give up the role",
    file: `${accounts}/people/set-roles.ts`,
    replace: "admins.length === 1 && admins",
    with: "admins.length === 0 && admins",
    noticedBy: [...users, ...ownership],
  },
  {
    fault: "a person whose roles were changed keeps the old ones until the token expires",
    file: `${accounts}/people/set-roles.ts`,
    replace: "    await refreshLoginsOf(tx, personId)\n",
    with: "",
    noticedBy: [...users, "packages/server/src/modules/admin/coach-role.test.ts"],
  },
  {
    fault: "a client whom an admin makes a coach has no page and no hours",
    file: `${accounts}/people/set-roles.ts`,
    replace: `if (newRoles.includes("coach") && !person.roles.includes("coach"))`,
    with: `if (newRoles.includes("coach") && person.roles.includes("coach"))`,
    noticedBy: ["packages/server/src/modules/admin/made-coach.test.ts"],
  },
  {
    fault: "a suspended person stays signed in",
    file: `${accounts}/people/suspend-person.ts`,
    replace: `    await endLoginsOf(tx, personId, "suspended")\n`,
    with: "",
    noticedBy: [...logins, ...users],
  },
  {
    fault: "an admin can suspend themselves",
    file: `${accounts}/people/suspend-person.ts`,
    replace: `    if (personId === tx.actor.id) return refuse("not_yourself_as_admin")\n`,
    with: "",
    noticedBy: users,
  },
  {
    fault: "another person's token renews a socket",
    file: "packages/server/src/platform/realtime.ts",
    replace: "actor !== null && actor.id === socket.data.accountId",
    with: "actor !== null",
    noticedBy: ownership,
  },
  {
    fault: "a reset link lives for a day",
    file: `${accounts}/credentials/mailed-links.ts`,
    replace: "reset: 1,",
    with: "reset: 24,",
    noticedBy: links,
  },
  {
    fault: "a mailed link works twice",
    file: `${accounts}/credentials/mailed-links.ts`,
    replace: `.where("kind", "in", kinds)\n    .where("used_at", "is", null)`,
    with: `.where("kind", "in", kinds)`,
    noticedBy: links,
  },
  {
    fault: "six links an hour are sent",
    file: `${accounts}/credentials/mailed-links.ts`,
    replace: "recent >= MAX_PER_HOUR",
    with: "recent > MAX_PER_HOUR",
    noticedBy: links,
  },
  {
    fault: "a new password leaves other browsers signed in",
    file: `${accounts}/credentials/reset-password.ts`,
    replace: `    await endLoginsOf(tx, account.id, "password_reset")\n`,
    with: "",
    noticedBy: links,
  },
  {
    fault: "whoever changes the password is signed out by it",
    file: `${accounts}/credentials/change-password.ts`,
    replace: `"password_changed", ctx.actor.loginId`,
    with: `"password_changed"`,
    noticedBy: [`${accounts}/credentials/change-password.test.ts`],
  },
  {
    fault: "an address that a stranger asked to change to is confirmed after the owner's new password",
    file: `${accounts}/credentials/reset-password.ts`,
    replace: `    await invalidateLinks(tx, account.id, "change_email")\n`,
    with: "",
    noticedBy: links,
  },
  {
    fault: "the new address is told of the change instead of the old one",
    file: `${accounts}/people/verify-email.ts`,
    replace: "await emailAddressChanged(tx, before)",
    with: "await emailAddressChanged(tx, { ...before, email: link.email })",
    noticedBy: links,
  },
  {
    fault: "a changed password is not told by email",
    file: `${accounts}/credentials/change-password.ts`,
    replace: "    await emailPasswordChanged(tx, me.value)\n",
    with: "",
    noticedBy: changes,
    test: "a person changes the password",
  },
  {
    fault: "a suspended person signs in again",
    file: `${accounts}/sign-in/sign-in.ts`,
    replace: `  if (account.suspended_at) return refuse("account_suspended")\n`,
    with: "",
    noticedBy: logins,
  },
]
