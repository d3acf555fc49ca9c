export interface PricingEvents {
  "prices.changed": { coachId: string; version: number }
}
