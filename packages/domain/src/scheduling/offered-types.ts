import type { SessionType } from "../pricing/schema.ts"

/**
 * The types of session that can be offered and booked, in the order in which people choose. A chat session needs its room,
 * which messaging brings: adding "CHAT" here makes the server take it and every page offer it. Sessions that are booked
 * already, and the offers that a coach has saved, are kept whatever their type.
 */
export const offeredTypes: readonly SessionType[] = ["VIDEO", "VOICE"]

export const isOfferedType = (type: SessionType): boolean => offeredTypes.includes(type)
