import { IconMessageCircle, IconPhone, IconVideo } from "@tabler/icons-react"
import type { SessionType } from "./api.ts"

const icons = { VIDEO: IconVideo, VOICE: IconPhone, CHAT: IconMessageCircle }

export const TypeIcon = ({ type, size = 20 }: { type: SessionType; size?: number }) => {
  const Icon = icons[type]
  return <Icon size={size} aria-hidden="true" />
}
