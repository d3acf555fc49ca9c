export { pricingEventHandlers } from "./event-handlers.ts"
export { readFirstCallMinutes } from "./first-call.ts"
export { hasPrices } from "./has-prices.ts"
export { countsSessions, type OfferAndSessions, type PairSessions } from "./pair-sessions.ts"
export { readFeePercents, storedPriceConfig } from "./price-config.ts"
export { listPrices } from "./price-list.ts"
export {
  type Quote,
  type QuoteFacts,
  quoteFactsFrom,
  quoteSeries,
  type StoredQuoteFacts,
} from "./quote-series.ts"
export { quoteSession, quoteSessionFrom } from "./quote-session.ts"
export { mountPricing } from "./routes.ts"
export type {} from "./tables.ts"
