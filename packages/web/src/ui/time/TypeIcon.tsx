import { IconMessageCircle, IconPhone, IconVideo } from "@tabler/icons-react"

const icons = { VIDEO: IconVideo, VOICE: IconPhone, CHAT: IconMessageCircle }

/** The icon of a session type, used beside its name. */
export const TypeIcon = ({ type, size = 20 }: { type: keyof typeof icons; size?: number }) => {
  const Icon = icons[type]
  return <Icon size={size} stroke={1.75} aria-hidden="true" />
}
