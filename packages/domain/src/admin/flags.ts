import { features } from "../kernel/features.ts"

export type FlagState = "off" | "percentage" | "on"

export interface Flag {
  name: string
  state: FlagState
  /** Share of people, 0 to 100; used in the state `percentage` only. */
  percentage: number
}

/** The features listed here are on until an admin switches them off; any other flag is off until it is set. */
export const defaultFlagState = (name: string): FlagState => (Object.hasOwn(features, name) ? "on" : "off")

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * The bucket of a person for a flag, 0 to 99: stable per person, and independent between flags. FNV-1a with a final mix,
 * without which similar ids would fall into similar buckets.
 */
export const bucketOf = (flag: string, personId: string): number => {
  let hash = FNV_OFFSET
  for (const char of `${flag}:${personId}`) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), FNV_PRIME)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % 100
}

/** Whether a feature is on for a person. People named in the flag have it in every state. */
export const isFlagOnFor = (flag: Flag, personId: string, isNamed: boolean): boolean => {
  if (isNamed || flag.state === "on") return true
  return flag.state === "percentage" && bucketOf(flag.name, personId) < flag.percentage
}
