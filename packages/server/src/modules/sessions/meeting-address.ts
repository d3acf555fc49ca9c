import type { Side } from "@rapport/domain/scheduling/moves"
import { SignJWT } from "jose"
import type { Config } from "../../platform/config/config.ts"

export interface Guest {
  id: string
  name: string
  side: Side
}

export interface Meeting {
  roomName: string
  audioOnly: boolean
  opensAt: number
  closesAt: number
}

const PUBLIC_SERVER = "meet.jit.si"
const PUBLIC_SERVER_NOTICE =
  "This room is on the public Jitsi server. The first person there has to sign in as its moderator, and calls that " +
  "are embedded in another page end after a few minutes. If it does not open, use the fallback link."

/** What is known of a server that people should know before they rely on it. */
export const noticeAbout = (config: Config): string | null =>
  config.jitsiDomain === PUBLIC_SERVER ? PUBLIC_SERVER_NOTICE : null

/** The room's address for one guest, with a signed pass where the server takes only those. */
export const meetingAddress = async (config: Config, meeting: Meeting, guest: Guest): Promise<string> => {
  const address = new URL(`https://${config.jitsiDomain}/${roomOf(meeting)}`)
  const pass = await passFor(config, meeting, guest)
  if (pass) address.searchParams.set("jwt", pass)
  address.hash = new URLSearchParams({
    "userInfo.displayName": JSON.stringify(guest.name),
    "config.disableDeepLinking": "true",
    ...(meeting.audioOnly && { "config.startAudioOnly": "true", "config.startWithVideoMuted": "true" }),
  })
    .toString()
    .replaceAll("+", "%20")
  return address.toString()
}

const roomOf = ({ roomName }: Meeting): string => `rapport-${roomName}`

const passFor = async (config: Config, meeting: Meeting, guest: Guest): Promise<string | null> => {
  if (!config.jitsiAppId || !config.jitsiAppSecret) return null
  const isCoach = guest.side === "coach"
  return new SignJWT({
    room: roomOf(meeting),
    context: {
      user: { id: guest.id, name: guest.name, moderator: isCoach, affiliation: isCoach ? "owner" : "member" },
    },
  })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(config.jitsiAppId)
    .setAudience("jitsi")
    .setSubject(config.jitsiDomain)
    .setNotBefore(Math.floor(meeting.opensAt / 1000))
    .setExpirationTime(Math.ceil(meeting.closesAt / 1000))
    .sign(new TextEncoder().encode(config.jitsiAppSecret))
}
