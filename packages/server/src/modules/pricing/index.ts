export { type ListedPrice, priceListOf } from "./price-list.ts"
export { type Quote, type QuoteSession, quoteSession } from "./quote-session.ts"
export { mountPricing } from "./routes.ts"
export type {} from "./tables.ts"
