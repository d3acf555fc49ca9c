import type { PresencePayload } from "@rapport/domain/kernel/realtime"
import { useEffect, useState } from "react"
import { emit, followSocket } from "../../lib/realtime.ts"

/** Who of these people is here, as it changes; it starts with what the lists said. */
export const usePresence = (userIds: readonly string[]): Readonly<Record<string, PresencePayload>> => {
  const [known, setKnown] = useState<Readonly<Record<string, PresencePayload>>>({})
  const watched = userIds.toSorted().slice(0, 200).join(" ")
  useEffect(() => {
    if (watched === "") return
    return followSocket({
      connected: () => emit("presence:watch", { userIds: watched.split(" ") }),
      received: (event, payload) => {
        if (event !== "presence") return
        const presence = payload as PresencePayload
        setKnown(before => ({ ...before, [presence.userId]: presence }))
      },
    })
  }, [watched])
  return known
}
