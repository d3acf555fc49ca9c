export type FlagState = "off" | "percentage" | "on"

export interface Flag {
  name: string
  state: FlagState
  /** Of people, 0 to 100; counts in the state `percentage` alone. */
  percentage: number
}

/** The features of this release that are let out step by step, with what an admin reads about each. */
export const knownFlags: Readonly<Record<string, string>> = {}

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Where a person stands for a flag, 0 to 99: always the same place, and another one for every flag. FNV-1a, mixed. */
export const slotNumberFor = (flag: string, personId: string): number => {
  let hash = FNV_OFFSET
  for (const sign of `${flag}:${personId}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), FNV_PRIME)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) % 100
}

/** Whether a feature is on for a person; who is named has it in every state. */
export const isOnFor = (flag: Flag, personId: string, isNamed: boolean): boolean => {
  if (isNamed || flag.state === "on") return true
  return flag.state === "percentage" && slotNumberFor(flag.name, personId) < flag.percentage
}
