import { type Reaction, reaction } from "../../platform/events.ts"
import { openCoachProfile, openProfile } from "./open-profile.ts"

export const profilesReactions: Reaction[] = [
  reaction({
    name: "profiles.open",
    on: ["account.opened"],
    within: (tx, { payload }) => openProfile(tx, payload.accountId, payload.role),
  }),
  reaction({
    name: "profiles.become_coach",
    on: ["account.became_coach"],
    within: (tx, { payload }) => openCoachProfile(tx, payload.accountId),
  }),
]
