import type { EmailText, EmailValues, SeriesType, WaitlistOfferType } from "./texts.ts"

const TYPES = { VIDEO: "video sessions", VOICE: "voice calls", CHAT: "chats" } as const

const listTimes = ({ times = [] }: EmailValues): string[] => [...times]
const sessions = ({ times = [], type, minutes }: EmailValues): string =>
  `${times.length} ${TYPES[type]} of ${minutes} minutes`

/** The offered time in both zones, and until when it is reserved. */
const offer = ({ name, when, whenForOther, reservedUntil }: EmailValues): string[] => [
  ...(when === "" ? [] : [when]),
  ...(whenForOther && whenForOther !== when ? [`For ${name}: ${whenForOther}`] : []),
  ...(reservedUntil === "" ? [] : [`Say yes or no until ${reservedUntil}. Then the next in line is asked.`]),
]

/** Emails about several sessions of a series, and about a time or a seat offered to somebody on a waitlist. */
export const seriesAndWaitlistEmails: Readonly<
  Record<SeriesType | WaitlistOfferType | "bookings.cancelled", EmailText>
> = {
  "series.requested": {
    subject: ({ name, isOwnAct }) =>
      isOwnAct ? `You asked ${name} for a series of sessions` : `${name} asks you for a series of sessions`,
    lines: values => [
      values.isOwnAct
        ? `Your request for ${sessions(values)} is on its way.`
        : `A request for ${sessions(values)} waits for your answer. You can answer each, or all at once.`,
      ...listTimes(values),
      "The times are held until they are answered.",
    ],
    button: "See the series",
  },
  "series.confirmed": {
    subject: ({ name }) => `Your sessions with ${name} are confirmed`,
    lines: values => [`Confirmed: ${sessions(values)}.`, ...listTimes(values)],
    button: "See the series",
  },
  "series.declined": {
    subject: ({ name, isOwnAct }) =>
      isOwnAct ? `You declined sessions with ${name}` : `${name} cannot make these sessions`,
    lines: values => [
      values.isOwnAct
        ? `You declined ${sessions(values)}.`
        : `Declined: ${sessions(values)}. Other times may fit.`,
      ...listTimes(values),
    ],
    button: "See the series",
  },
  "series.cancelled": {
    subject: ({ name }) => `Your sessions with ${name} are cancelled`,
    lines: values => [
      values.isOwnAct
        ? `You cancelled ${sessions(values)}.`
        : `${values.name} cancelled ${sessions(values)}.`,
      ...listTimes(values),
    ],
    button: "See the series",
  },
  "bookings.cancelled": {
    subject: ({ name, because, isOwnAct }) =>
      because === "connection_ended" && !isOwnAct
        ? `Your connection with ${name} has ended`
        : `Your sessions with ${name} are cancelled`,
    lines: values => [
      ...(values.because === "connection_ended"
        ? [
            values.isOwnAct
              ? `You ended the connection with ${values.name}.`
              : `${values.name} ended the connection between you.`,
          ]
        : []),
      values.count === 1
        ? "This session is cancelled:"
        : `These ${values.count ?? 0} sessions are cancelled:`,
      ...listTimes(values),
      values.because === "connection_ended" ? "What was stays in your history." : "You owe nothing for them.",
    ],
    button: "See the first of them",
  },
  "waitlist.offered": {
    subject: ({ name }) => `A time with ${name} is free for you`,
    lines: values => ["A time you waited for is free. It is held for you alone:", ...offer(values)],
    button: "Take it or leave it",
  },
  "waitlist.seat_offered": {
    subject: ({ name }) => `A seat in a group session with ${name} is free for you`,
    lines: values => ["A seat you waited for is free. It is held for you alone:", ...offer(values)],
    button: "Take it or leave it",
  },
}
