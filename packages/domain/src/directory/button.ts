import type { z } from "zod"
import type { connectionButtonStatus } from "../network/schema.ts"
import type { listedCoach } from "./schema.ts"

export type ConnectionButtonStatus = z.output<typeof connectionButtonStatus>
type Listed = z.output<typeof listedCoach>
export type Button = Listed["button"]

export interface ButtonInput {
  firstName: string
  status: ConnectionButtonStatus
  /** The coach views their own page. */
  isSelf: boolean
  availableSlots: number
  /** Whether the coach's privacy settings allow this person to request a connection. */
  takesRequests: boolean
  /** Median response time; null where there are too few answers. */
  answersWithinMinutes: number | null
}

/** The key of the sentence beside the button, for translation. */
export type SentenceKey = Listed["sentenceKey"]
export type Pace = NonNullable<Listed["pace"]>

export interface ButtonState {
  button: Button
  key: SentenceKey
  pace: Pace | null
  sentence: string
}

const paceWords: Readonly<Record<Pace, string>> = {
  hour: "within an hour",
  hours: "within a few hours",
  same_day: "the same day",
  day: "within a day",
  days: "within a few days",
}

/** The response time as a category; null where it is unknown or longer than three days, which is not worth showing. */
export const paceOf = (minutes: number | null): Pace | null => {
  if (minutes === null || minutes > 4320) return null
  if (minutes <= 60) return "hour"
  if (minutes <= 240) return "hours"
  if (minutes <= 720) return "same_day"
  return minutes <= 1440 ? "day" : "days"
}

const sentences: Readonly<Record<SentenceKey, (name: string, pace: Pace | null) => string>> = {
  own_page: () => "This is how others see your page.",
  declined: name =>
    `${name} said no for now. Only ${name} can open your request again, or send you an invite.`,
  pending: name => `${name} has your request. You hear at once when it is answered.`,
  full_connected: name =>
    `${name} has no place free at the moment. One opens when a booking is done or cancelled.`,
  connected: () => "You are connected. Pick a time that suits you.",
  no_requests: name => `${name} takes no new requests at the moment. An invite from ${name} still works.`,
  full_may_ask: name => `${name} is fully booked at the moment. You can still ask to connect.`,
  was_ended: () => "You were connected before. You can ask again.",
  was_withdrawn: () => "You took your request back. You can ask again.",
  was_expired: name => `${name} did not get to your request in time. You can ask again.`,
  answers: (name, pace) => `${name} usually answers ${pace ? paceWords[pace] : "soon"}.`,
  ask: name => `Write ${name} what you are after. You can book once ${name} says yes.`,
}

/** Which button a person sees at a coach, and the sentence that explains it. */
export const buttonFor = (input: ButtonInput): ButtonState => {
  const { button, key } = buttonAndSentence(input)
  const pace = paceOf(input.answersWithinMinutes)
  return { button, key, pace, sentence: sentences[key](input.firstName, pace) }
}

/** In order of precedence. A fully booked coach can still be asked to connect. */
const buttonAndSentence = (input: ButtonInput): { button: Button; key: SentenceKey } => {
  const full = input.availableSlots <= 0
  if (input.isSelf) return { button: "none", key: "own_page" }
  if (input.status === "declined") return { button: "request_declined", key: "declined" }
  if (input.status === "pending") return { button: "request_pending", key: "pending" }
  if (input.status === "accepted")
    return full ? { button: "fully_booked", key: "full_connected" } : { button: "book", key: "connected" }
  if (!input.takesRequests) return { button: "none", key: "no_requests" }
  return { button: "request", key: full ? "full_may_ask" : requestSentence(input) }
}

const requestSentence = ({ status, answersWithinMinutes }: ButtonInput): SentenceKey => {
  if (status === "ended") return "was_ended"
  if (status === "withdrawn") return "was_withdrawn"
  if (status === "expired") return "was_expired"
  return paceOf(answersWithinMinutes) ? "answers" : "ask"
}
