import { type EventHandler, eventHandler } from "../../platform/events.ts"
import { openCoachProfile, openProfile } from "./open-profile.ts"

export const profilesReactions: EventHandler[] = [
  eventHandler({
    name: "profiles.open",
    on: ["account.opened"],
    inTransaction: (tx, { payload }) => openProfile(tx, payload.accountId, payload.role),
  }),
  eventHandler({
    name: "profiles.become_coach",
    on: ["account.became_coach"],
    inTransaction: (tx, { payload }) => openCoachProfile(tx, payload.accountId),
  }),
]
