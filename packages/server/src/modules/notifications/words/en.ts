import { seriesEmails } from "./en-series.ts"
import type { Facts, Words } from "./words.ts"

const TYPES = { VIDEO: "video session", VOICE: "voice call", CHAT: "chat session" } as const

const session = ({ type, minutes, name }: Facts) => `${minutes}-minute ${TYPES[type]} with ${name}`

/** Both zones stand in every letter about a time. */
const times = ({ when, whenOther, name }: Facts) =>
  when === "" ? ["No time is set yet."] : [`When: ${when}`, `For ${name}: ${whenOther}`]

const join = ({ joinUrl, when }: Facts) =>
  when === "" ? [] : [`You join here, from ten minutes before: ${joinUrl}`]

const SEE_SESSION = "See the session"
const SEE_NETWORK = "Open my network"

export const en: Words = {
  locale: "en-GB",
  greeting: firstName => (firstName === null ? "Hello," : `Hello ${firstName},`),
  footer: "You choose what reaches you by email on your notification settings page.",
  calendarTitle: ({ type, name }) =>
    `${TYPES[type].replace(/^./, first => first.toUpperCase())} with ${name}`,
  emails: {
    "connection.requested": {
      subject: ({ name }) => `${name} would like to connect`,
      lines: ({ name }) => [
        `${name} asks to be your client.`,
        "The message and the goals are waiting in Rapport, where you accept or decline.",
      ],
      button: "See the request",
    },
    "connection.accepted": {
      subject: ({ name }) => `You and ${name} are connected`,
      lines: ({ name }) => [`${name} accepted your request.`, "You can book a session now."],
      button: SEE_NETWORK,
    },
    "connection.expired": {
      subject: ({ name, side }) =>
        side === "client" ? `Your request to ${name} has run out` : `The request from ${name} has run out`,
      lines: ({ name, side }) =>
        side === "client"
          ? [`Your request to connect with ${name} was not answered in time.`, "You can ask again."]
          : [`You did not answer ${name} in time, so the request has closed.`, `${name} can ask again.`],
      button: SEE_NETWORK,
    },
    "connection.reopened": {
      subject: ({ name }) => `${name} opened your request again`,
      lines: ({ name }) => [
        `${name} is looking at your request to connect once more. There is nothing to do for you.`,
      ],
      button: SEE_NETWORK,
    },
    "connection.ended": {
      subject: ({ name }) => `Your connection with ${name} has ended`,
      lines: ({ name }) => [
        `${name} ended the connection between you.`,
        "Sessions that were still to come are cancelled. What was stays in your history.",
      ],
      button: SEE_NETWORK,
    },
    "connection.invite_used": {
      subject: ({ name }) => `${name} took up your invite`,
      lines: ({ name }) => [`${name} is your client now.`, "You can book a session together."],
      button: "See my clients",
    },
    "connection.invited": {
      subject: ({ name }) => `${name} invites you to Rapport`,
      lines: ({ name }) => [
        `${name} would like to be your coach on Rapport.`,
        "The invite shows what your coach would see of you. You choose it, piece by piece.",
        "This link is for you alone.",
      ],
      button: "See the invite",
    },
    "connection.scope_requested": {
      subject: ({ name }) => `${name} asks to see a little more`,
      lines: ({ name }) => [
        `${name} would like you to share one more part of your data.`,
        "In Rapport you see which one. Nothing changes unless you say so.",
      ],
      button: SEE_NETWORK,
    },
    "booking.requested": {
      subject: ({ name, own }) =>
        own ? `You asked ${name} for a session` : `${name} asks you for a session`,
      lines: facts => [
        facts.own
          ? `Your request for a ${session(facts)} is on its way.`
          : `A ${session(facts)} waits for your answer.`,
        ...times(facts),
        ...(facts.own ? ["The time is held until it is answered."] : []),
      ],
      button: SEE_SESSION,
    },
    "booking.confirmed": {
      subject: ({ name }) => `Your session with ${name} is confirmed`,
      lines: facts => [`Your ${session(facts)} is confirmed.`, ...times(facts), ...join(facts)],
      button: SEE_SESSION,
    },
    "booking.declined": {
      subject: ({ name, own }) =>
        own ? `You declined a session with ${name}` : `${name} cannot make this session`,
      lines: facts => [
        facts.own
          ? `You declined the ${session(facts)}.`
          : `Your ${session(facts)} was declined. Another time may fit.`,
        ...times(facts),
      ],
      button: SEE_SESSION,
    },
    "booking.cancelled": {
      subject: ({ name }) => `Your session with ${name} is cancelled`,
      lines: facts => [
        facts.own
          ? `You cancelled the ${session(facts)}.`
          : facts.by === "admin"
            ? `The ${session(facts)} does not take place. You owe nothing for it.`
            : `${facts.name} cancelled the ${session(facts)}.`,
        ...times(facts),
      ],
      button: SEE_SESSION,
    },
    "booking.expired": {
      subject: ({ name }) => `A request for a session with ${name} has run out`,
      lines: facts => [`The request for a ${session(facts)} was not answered in time.`, ...times(facts)],
      button: SEE_SESSION,
    },
    "booking.rescheduled": {
      subject: ({ name }) => `Your session with ${name} has a new time`,
      lines: facts => [
        facts.otherTime === "" ? `This is now the ${session(facts)}.` : `The ${session(facts)} was moved.`,
        ...times(facts),
        ...(facts.otherTime === ""
          ? []
          : [`It was: ${facts.otherTime}`, `For ${facts.name}: ${facts.otherTimeOther}`]),
        ...join(facts),
      ],
      button: SEE_SESSION,
    },
    "booking.reschedule_proposed": {
      subject: ({ name }) => `${name} proposes another time`,
      lines: facts => [
        `${facts.name} would like another time for your ${facts.minutes}-minute ${TYPES[facts.type]}.`,
        `Proposed: ${facts.otherTime}`,
        `For ${facts.name}: ${facts.otherTimeOther}`,
        ...times(facts),
        "Both times are held until you answer.",
      ],
      button: "Answer",
    },
    "booking.proposal_declined": {
      subject: ({ name }) => `Your session with ${name} stays at its time`,
      lines: facts => [
        `The other time for the ${session(facts)} is no longer on the table.`,
        ...times(facts),
      ],
      button: SEE_SESSION,
    },
    "booking.no_show": {
      subject: ({ name }) => `Your session with ${name} is marked as missed`,
      lines: facts => [`The ${session(facts)} was marked as missed.`, ...times(facts)],
      button: SEE_SESSION,
    },
    ...seriesEmails,
    "booking.cancel_proposed": {
      subject: ({ name }) => `${name} asks to call off a session`,
      lines: facts => [
        `${facts.name} would like to call off the ${session(facts)} without a fee.`,
        ...times(facts),
        "It stands until you answer.",
      ],
      button: "Answer",
    },
    "booking.fee_due": {
      subject: ({ name }) => `A fee for your session with ${name}`,
      lines: facts => [
        `For the ${session(facts)} a fee of ${facts.amount} is due, as it was agreed when it was booked.`,
        ...times(facts),
        `You settle it with ${facts.name} directly.`,
      ],
      button: SEE_SESSION,
    },
    "booking.fee_waived": {
      subject: ({ name }) => `${name} waived your fee`,
      lines: facts => [`The fee of ${facts.amount} for the ${session(facts)} is waived.`, ...times(facts)],
      button: SEE_SESSION,
    },
    "booking.disputed": {
      subject: ({ name }) => `${name} says the session was not missed`,
      lines: facts => [
        `${facts.name} objects to the ${session(facts)} being marked as missed.`,
        ...times(facts),
        "In Rapport you read why, and answer.",
      ],
      button: "Answer",
    },
    "booking.dispute_rejected": {
      subject: ({ name }) => `Your session with ${name} stays marked as missed`,
      lines: facts => [`${facts.name} did not agree to your objection.`, ...times(facts)],
      button: SEE_SESSION,
    },
    "booking.reminder": {
      subject: ({ name }) => `Reminder: your session with ${name}`,
      lines: facts => [`Your ${session(facts)} comes up.`, ...times(facts), ...join(facts)],
      button: SEE_SESSION,
    },
    "booking.follow_up": {
      subject: ({ name }) => `How was your session with ${name}?`,
      lines: facts => [
        `Your ${session(facts)} lies behind you.`,
        "A few words and some stars help others to choose, and the coach to get better.",
      ],
      button: "Say how it was",
    },
    "review.written": {
      subject: ({ name }) => `${name} reviewed a session with you`,
      lines: facts => [
        `${facts.name} said how the ${facts.minutes}-minute ${TYPES[facts.type]} was.`,
        "In Rapport you read it, and can answer.",
      ],
      button: "Read it",
    },
    "review.answered": {
      subject: ({ name }) => `${name} answered your review`,
      lines: facts => [`There is an answer to what you said of the ${session(facts)}.`],
      button: "Read it",
    },
    "account.restored": {
      subject: () => "Your account is open again",
      lines: () => [
        "You can sign in and use Rapport as before. Sessions that were cancelled stay cancelled.",
      ],
      button: "Open Rapport",
    },
    "account.mail_handed_out": {
      subject: () => "A link meant for you was handed out by an admin",
      lines: () => [
        "An admin of this server read out the secret link of a mail to you, so that it can reach you another way.",
        "If you did not ask for this, change your password and write to whoever runs this server.",
      ],
      button: "Who saw my data",
    },
  },
}
