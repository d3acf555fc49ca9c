import {
  IconBandage,
  IconBarbell,
  IconHeart,
  IconPhoto,
  IconSalad,
  IconScale,
  IconUser,
} from "@tabler/icons-react"
import type { Scope } from "./api.ts"

export const allScopes: readonly Scope[] = [
  "profile",
  "workouts",
  "nutrition",
  "metrics",
  "injuries",
  "photos",
  "health",
]

export const scopeIcons = {
  profile: IconUser,
  workouts: IconBarbell,
  nutrition: IconSalad,
  metrics: IconScale,
  injuries: IconBandage,
  photos: IconPhoto,
  health: IconHeart,
} as const
