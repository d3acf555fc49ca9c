import type { Item, Reply } from "../../lib/contract.ts"
import { read } from "../../lib/queries.ts"
import "../stale-reads.ts"

/** The coach's usual hours, with what is set once: offers, policy, capacity, travel. */
export type Availability = Reply<"GET /coach/availability">
/** Hours of their own for some types of session. */
export type Schedule = Item<"GET /coach/schedules">
export type Offer = Availability["offers"][number]

export const availability = read("GET /coach/availability")
export const schedules = read("GET /coach/schedules")
