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

/** In the order of display: the least private first. */
export const allScopes: readonly Scope[] = [
  "profile",
  "workouts",
  "nutrition",
  "metrics",
  "injuries",
  "photos",
  "health",
]

/** What a request proposes. Photos, injuries and health are only shared when the client adds them. */
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

/** The scopes with one of them switched on or off. */
export const withScope = (scopes: readonly Scope[], scope: Scope, on: boolean): Scope[] =>
  allScopes.filter(other => (other === scope ? on : scopes.includes(other)))
