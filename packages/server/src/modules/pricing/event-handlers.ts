import type { EventHandler } from "../../platform/context.ts"
import { eventHandler } from "../../platform/events.ts"
import { insertDefaultPrices } from "./write-price-config.ts"

export const pricingEventHandlers: EventHandler[] = [
  eventHandler({
    name: "pricing.create_defaults",
    on: ["account.opened"],
    inSameTransaction: async (tx, { payload }) => {
      if (payload.role === "coach") await insertDefaultPrices(tx, payload.accountId)
    },
  }),
  eventHandler({
    name: "pricing.create_defaults_of_new_coach",
    on: ["account.became_coach"],
    inSameTransaction: (tx, { payload }) => insertDefaultPrices(tx, payload.accountId),
  }),
]
