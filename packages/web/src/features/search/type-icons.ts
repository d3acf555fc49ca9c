import { IconMessageCircle, IconPhone, IconVideo } from "@tabler/icons-react"
import type { ComponentType } from "react"
import type { Booking } from "./api.ts"

export const typeIcons: Readonly<Record<Booking["type"], ComponentType>> = {
  VIDEO: IconVideo,
  VOICE: IconPhone,
  CHAT: IconMessageCircle,
}
