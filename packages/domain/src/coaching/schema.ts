import { z } from "zod"
import { id, instantOut, picture } from "../kernel/fields.ts"
import { scope } from "../network/schema.ts"

/** A coach's view of a connected client. A part whose scope is not granted is null and named in `notShared`. */
export const clientCard = z.object({
  id,
  firstName: z.string(),
  lastName: z.string(),
  profilePicture: picture,
  status: z.enum(["online", "away", "offline"]),
  timeZone: z.string(),
  connectionId: id,
  connectedSince: instantOut,
  scopes: z.array(scope),
  notShared: z.array(scope),
  nextSessionAt: instantOut.nullable(),
  lastSessionAt: instantOut.nullable(),
})

export const clientProfile = clientCard.extend({
  goalsOfRequest: z.array(z.string()),
  message: z.string(),
  profile: z
    .object({
      age: z.number().nullable(),
      gender: z.string().nullable(),
      goals: z.array(z.string()),
      gymAccess: z.string().nullable(),
    })
    .nullable(),
  metrics: z
    .object({
      heightCm: z.number().nullable(),
      weightKg: z.number().nullable(),
      measurements: z.record(z.string(), z.number()),
    })
    .nullable(),
  nutrition: z.object({ dietaryRestrictions: z.array(z.string()) }).nullable(),
  injuries: z.array(z.string()).nullable(),
  health: z.array(z.string()).nullable(),
})
