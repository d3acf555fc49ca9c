import { usePresence } from "../../lib/presence.ts"
import { type Presence, StatusDot } from "./StatusDot.tsx"

/** Beside the name of a person who is here or away, as it changes; nothing while they are offline. */
export const PresenceDot = ({ person: { id, status } }: { person: { id: string; status: Presence } }) => {
  const live = usePresence(id, status)
  return live && live !== "offline" ? <StatusDot status={live} /> : null
}
