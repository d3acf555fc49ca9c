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
import type { Item } from "../../lib/contract.ts"

export type Scope = Item<"GET /connections">["scopes"][number]

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

/** What a request proposes; photos, injuries and health are only ever given by hand. */
export const proposedScopes: readonly Scope[] = ["profile", "workouts", "nutrition", "metrics"]

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

export const toggled = (scopes: readonly Scope[], scope: Scope, on: boolean): Scope[] =>
  allScopes.filter(each => (each === scope ? on : scopes.includes(each)))
