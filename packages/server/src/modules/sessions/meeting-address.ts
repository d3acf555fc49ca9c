import type { Side } from "@rapport/domain/scheduling/transitions"
import { SignJWT } from "jose"
import type { Config } from "../../platform/config/config.ts"

export interface Participant {
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

/** The limits of the public Jitsi server, shown to those who use it. */
export const serverNotice = (config: Config): string | null =>
  config.jitsiDomain === PUBLIC_SERVER ? PUBLIC_SERVER_NOTICE : null

/** The room's URL for one participant, with a signed token if the meeting server is configured to need one. */
export const meetingUrl = async (
  config: Config,
  meeting: Meeting,
  participant: Participant,
): Promise<string> => {
  const url = new URL(`https://${config.jitsiDomain}/${roomOf(meeting)}`)
  const token = await signRoomToken(config, meeting, participant)
  if (token) url.searchParams.set("jwt", token)
  url.hash = new URLSearchParams({
    "userInfo.displayName": JSON.stringify(participant.name),
    "config.disableDeepLinking": "true",
    ...(meeting.audioOnly && { "config.startAudioOnly": "true", "config.startWithVideoMuted": "true" }),
  })
    .toString()
    .replaceAll("+", "%20")
  return url.toString()
}

const roomOf = ({ roomName }: Meeting): string => `rapport-${roomName}`

const signRoomToken = async (
  config: Config,
  meeting: Meeting,
  participant: Participant,
): Promise<string | null> => {
  if (!config.jitsiAppId || !config.jitsiAppSecret) return null
  const isCoach = participant.side === "coach"
  return new SignJWT({
    room: roomOf(meeting),
    context: {
      user: {
        id: participant.id,
        name: participant.name,
        moderator: isCoach,
        affiliation: isCoach ? "owner" : "member",
      },
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
