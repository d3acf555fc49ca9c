import type { EventHandler } from "../../platform/context.ts"
import { eventHandler } from "../../platform/events.ts"
import { createCoachProfile, createProfile } from "./create-profile.ts"

export const profilesEventHandlers: EventHandler[] = [
  eventHandler({
    name: "profiles.open",
    on: ["account.opened"],
    inSameTransaction: (tx, { payload }) => createProfile(tx, payload.accountId, payload.role),
  }),
  eventHandler({
    name: "profiles.become_coach",
    on: ["account.became_coach"],
    inSameTransaction: (tx, { payload }) => createCoachProfile(tx, payload.accountId),
  }),
]
