import {
  IconBandage,
  IconBarbell,
  IconHeart,
  IconPhoto,
  IconSalad,
  IconScale,
  IconUser,
} from "@tabler/icons-react"
import type { ComponentType } from "react"
import type { Scope } from "./api.ts"

/** In the order in which people read them: the everyday first, the most private last. */
export const allScopes: readonly Scope[] = [
  "profile",
  "workouts",
  "nutrition",
  "metrics",
  "injuries",
  "photos",
  "health",
]

type Icon = ComponentType<{ size?: number; stroke?: number; "aria-hidden"?: "true" }>

export const scopeIcons: Readonly<Record<Scope, Icon>> = {
  profile: IconUser,
  workouts: IconBarbell,
  nutrition: IconSalad,
  metrics: IconScale,
  injuries: IconBandage,
  photos: IconPhoto,
  health: IconHeart,
}
