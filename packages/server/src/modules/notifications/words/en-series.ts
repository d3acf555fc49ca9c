import type { EmailTexts, Facts, OfferWhat, SeriesWhat } from "./words.ts"

const TYPES = { VIDEO: "video sessions", VOICE: "voice calls", CHAT: "chats" } as const

const times = ({ many = [] }: Facts): string[] => [...many]
const sessions = ({ many = [], type, minutes }: Facts): string =>
  `${many.length} ${TYPES[type]} of ${minutes} minutes`

/** When it is, for both, and until when it is held. */
const held = ({ name, when, whenOther, otherTime }: Facts): string[] => [
  ...(when === "" ? [] : [when]),
  ...(whenOther && whenOther !== when ? [`For ${name}: ${whenOther}`] : []),
  ...(otherTime === "" ? [] : [`Say yes or no until ${otherTime}. Then the next in line is asked.`]),
]

/** Letters about several sessions of a series in one go, and about a time or a seat that freed for who waits. */
export const seriesEmails: Readonly<Record<SeriesWhat | OfferWhat, EmailTexts>> = {
  "series.requested": {
    subject: ({ name, own }) =>
      own ? `You asked ${name} for a series of sessions` : `${name} asks you for a series of sessions`,
    lines: facts => [
      facts.own
        ? `Your request for ${sessions(facts)} is on its way.`
        : `A request for ${sessions(facts)} waits for your answer. You can answer each, or all at once.`,
      ...times(facts),
      "The times are held until they are answered.",
    ],
    button: "See the series",
  },
  "series.confirmed": {
    subject: ({ name }) => `Your sessions with ${name} are confirmed`,
    lines: facts => [`Confirmed: ${sessions(facts)}.`, ...times(facts)],
    button: "See the series",
  },
  "series.declined": {
    subject: ({ name, own }) =>
      own ? `You declined sessions with ${name}` : `${name} cannot make these sessions`,
    lines: facts => [
      facts.own ? `You declined ${sessions(facts)}.` : `Declined: ${sessions(facts)}. Other times may fit.`,
      ...times(facts),
    ],
    button: "See the series",
  },
  "series.cancelled": {
    subject: ({ name }) => `Your sessions with ${name} are cancelled`,
    lines: facts => [
      facts.own ? `You cancelled ${sessions(facts)}.` : `${facts.name} cancelled ${sessions(facts)}.`,
      ...times(facts),
    ],
    button: "See the series",
  },
  "waitlist.offered": {
    subject: ({ name }) => `A time with ${name} is free for you`,
    lines: facts => ["A time you waited for is free. It is held for you alone:", ...held(facts)],
    button: "Take it or leave it",
  },
  "waitlist.seat_offered": {
    subject: ({ name }) => `A seat in a group session with ${name} is free for you`,
    lines: facts => ["A seat you waited for is free. It is held for you alone:", ...held(facts)],
    button: "Take it or leave it",
  },
}
