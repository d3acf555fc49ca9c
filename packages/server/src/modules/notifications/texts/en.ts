import { seriesAndWaitlistEmails } from "./en-series.ts"
import type { EmailValues, LanguageTexts } from "./texts.ts"

const TYPES = { VIDEO: "video session", VOICE: "voice call", CHAT: "chat session" } as const

const GROUP_TYPES = { VIDEO: "video", VOICE: "voice", CHAT: "chat" } as const

const session = ({ type, minutes, name }: EmailValues) => `${minutes}-minute ${TYPES[type]} with ${name}`

/** Every email about a session has its time in the zones of both people. */
const sessionTimes = ({ when, whenForOther, name }: EmailValues) =>
  when === "" ? ["There’s no time yet."] : [`When: ${when}`, `For ${name}: ${whenForOther}`]

const joinLink = ({ joinUrl, when }: EmailValues) =>
  when === "" ? [] : [`Join here, from ten minutes before: ${joinUrl}`]

const SEE_SESSION = "See the session"
const SEE_GROUPS = "See your group sessions"
const SEE_NETWORK = "See my connections"

export const en: LanguageTexts = {
  locale: "en-GB",
  greeting: firstName => (firstName === null ? "Hello," : `Hello ${firstName},`),
  footer: "Choose which emails you get in your notification settings.",
  calendarTitle: ({ type, name }) =>
    `${TYPES[type].replace(/^./, first => first.toUpperCase())} with ${name}`,
  groupCalendarTitle: type => `Group session (${GROUP_TYPES[type]})`,
  suspension: {
    subject: "Your account is suspended",
    lines: sessions => [
      "An admin of this server suspended your account. You can’t sign in for now.",
      ...(sessions.length === 0
        ? []
        : [
            sessions.length === 1
              ? "This session is cancelled:"
              : `These ${sessions.length} sessions are cancelled:`,
            ...sessions.map(({ name, when }) => (when === "" ? `With ${name}` : `With ${name}: ${when}`)),
            "Nobody owes anything for that.",
          ]),
      "If you think this is a mistake, write to whoever runs this server.",
    ],
  },
  digest: {
    subject: total =>
      total === 1 ? "One thing you haven’t seen yet" : `${total} things you haven’t seen yet`,
    intro: frequency =>
      frequency === "weekly" ? "Here’s what’s new from the past week:" : "Here’s what’s new since yesterday:",
    more: count => (count === 1 ? "And one more." : `And ${count} more.`),
    button: "See what’s new",
    inAppOnly: {
      "connection.declined": ({ name }) => `${name} declined your request to connect`,
      "connection.withdrawn": ({ name }) => `${name} withdrew the request to connect`,
      "connection.scopes_changed": ({ name }) => `${name} changed what you can see`,
      "booking.completed": ({ name }) => `Your session with ${name} is done`,
      "waitlist.joined": ({ name }) => `${name} joined your waitlist`,
      "waitlist.seat_joined": ({ name }) => `${name} is waiting for a seat in a group session`,
      "message.sent": ({ name }) => `${name} wrote to you`,
    },
  },
  emails: {
    "connection.requested": {
      subject: ({ name }) => `${name} would like to connect`,
      lines: ({ name }) => [
        `${name} would like to be your client.`,
        "You’ll find their message and goals in Rapport, where you can accept or decline.",
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
        side === "client" ? `Your request to ${name} has expired` : `The request from ${name} has expired`,
      lines: ({ name, side }) =>
        side === "client"
          ? [`Your request to connect with ${name} wasn’t answered in time.`, "You can ask again."]
          : [`You didn’t answer ${name} in time, so the request is closed.`, `${name} can ask again.`],
      button: SEE_NETWORK,
    },
    "connection.reopened": {
      subject: ({ name }) => `${name} reopened your request`,
      lines: ({ name }) => [
        `${name} is taking another look at your request to connect. There’s nothing you need to do.`,
      ],
      button: SEE_NETWORK,
    },
    "connection.ended": {
      subject: ({ name }) => `Your connection with ${name} has ended`,
      lines: ({ name }) => [
        `${name} ended the connection between you.`,
        "Upcoming sessions are cancelled. Past ones stay in your history.",
      ],
      button: SEE_NETWORK,
    },
    "connection.invite_used": {
      subject: ({ name }) => `${name} used your invite`,
      lines: ({ name }) => [`${name} is your client now.`, "You can book sessions with each other now."],
      button: "See my clients",
    },
    "connection.invited": {
      subject: ({ name }) => `${name} invited you to Rapport`,
      lines: ({ name }) => [
        `${name} would like to be your coach on Rapport.`,
        "The invite shows what your coach would be able to see. You choose, piece by piece.",
        "This link is just for you.",
      ],
      button: "See the invite",
    },
    "connection.scope_requested": {
      subject: ({ name }) => `${name} would like to see a little more`,
      lines: ({ name }) => [
        `${name} would like you to share one more part of your data.`,
        "Rapport shows you which one. Nothing changes unless you say yes.",
      ],
      button: SEE_NETWORK,
    },
    "booking.requested": {
      subject: ({ name, isOwnAct }) =>
        isOwnAct ? `You asked ${name} for a session` : `${name} is asking for a session`,
      lines: values => [
        values.isOwnAct
          ? `Your request for a ${session(values)} is on its way.`
          : `A ${session(values)} is waiting for your answer.`,
        ...sessionTimes(values),
        ...(values.isOwnAct ? ["The time is held until there’s an answer."] : []),
      ],
      button: SEE_SESSION,
    },
    "booking.confirmed": {
      subject: ({ name }) => `Your session with ${name} is confirmed`,
      lines: values => [
        `Your ${session(values)} is confirmed.`,
        ...sessionTimes(values),
        ...joinLink(values),
      ],
      button: SEE_SESSION,
    },
    "booking.declined": {
      subject: ({ name, isOwnAct }) =>
        isOwnAct ? `You declined a session with ${name}` : `${name} can’t make this session`,
      lines: values => [
        values.isOwnAct
          ? `You declined the ${session(values)}.`
          : `Your ${session(values)} was declined. Another time may work.`,
        ...sessionTimes(values),
      ],
      button: SEE_SESSION,
    },
    "booking.cancelled": {
      subject: ({ name }) => `Your session with ${name} is cancelled`,
      lines: values => [
        values.isOwnAct
          ? `You cancelled the ${session(values)}.`
          : values.by === "admin"
            ? `Your ${session(values)} won’t take place. You owe nothing for it.`
            : `${values.name} cancelled the ${session(values)}.`,
        ...sessionTimes(values),
      ],
      button: SEE_SESSION,
    },
    "booking.expired": {
      subject: ({ name }) => `A request for a session with ${name} has expired`,
      lines: values => [
        `The request for a ${session(values)} wasn’t answered in time.`,
        ...sessionTimes(values),
      ],
      button: SEE_SESSION,
    },
    "booking.rescheduled": {
      subject: ({ name }) => `Your session with ${name} has a new time`,
      lines: values => [
        values.otherTime === "" ? `This is now the ${session(values)}.` : `The ${session(values)} was moved.`,
        ...sessionTimes(values),
        ...(values.otherTime === ""
          ? []
          : [`It was: ${values.otherTime}`, `For ${values.name}: ${values.otherTimeForOther}`]),
        ...joinLink(values),
      ],
      button: SEE_SESSION,
    },
    "booking.reschedule_proposed": {
      subject: ({ name }) => `${name} suggested another time`,
      lines: values => [
        `${values.name} would like another time for your ${values.minutes}-minute ${TYPES[values.type]}.`,
        `Suggested: ${values.otherTime}`,
        `For ${values.name}: ${values.otherTimeForOther}`,
        ...sessionTimes(values),
        "Both times are held until you answer.",
      ],
      button: "Answer",
    },
    "booking.proposal_declined": {
      subject: ({ name }) => `Your session with ${name} keeps its time`,
      lines: values => [
        `The other time suggested for your ${session(values)} is off the table.`,
        ...sessionTimes(values),
      ],
      button: SEE_SESSION,
    },
    "booking.no_show": {
      subject: ({ name }) => `Your session with ${name} is marked as missed`,
      lines: values => [`The ${session(values)} was marked as missed.`, ...sessionTimes(values)],
      button: SEE_SESSION,
    },
    ...seriesAndWaitlistEmails,
    "group.opened": {
      subject: () => "Your group session is planned",
      lines: ({ when, minutes, type }) => [
        `A ${minutes}-minute group session (${GROUP_TYPES[type]}) is open for your clients.`,
        `When: ${when}`,
      ],
      button: SEE_GROUPS,
    },
    "group.changed": {
      subject: () => "Your group session has a new time",
      lines: ({ when }) => [
        "Your group session was moved, and everybody who has a seat knows.",
        `When: ${when}`,
      ],
      button: SEE_GROUPS,
    },
    "group.cancelled": {
      subject: () => "Your group session is cancelled",
      lines: ({ when }) => ["Your group session does not take place.", `It was: ${when}`],
      button: SEE_GROUPS,
    },
    "booking.cancel_proposed": {
      subject: ({ name }) => `${name} asked to cancel a session`,
      lines: values => [
        `${values.name} would like to cancel your ${values.minutes}-minute ${TYPES[values.type]} without a fee.`,
        ...sessionTimes(values),
        "It’s still on until you answer.",
      ],
      button: "Answer",
    },
    "booking.fee_due": {
      subject: ({ name }) => `A fee for your session with ${name}`,
      lines: values => [
        `A fee of ${values.amount} is due for the ${session(values)}, as agreed when it was booked.`,
        ...sessionTimes(values),
        `You settle this with ${values.name} directly.`,
      ],
      button: SEE_SESSION,
    },
    "booking.fee_waived": {
      subject: ({ name }) => `${name} waived your fee`,
      lines: values => [
        `The fee of ${values.amount} for the ${session(values)} is waived.`,
        ...sessionTimes(values),
      ],
      button: SEE_SESSION,
    },
    "booking.disputed": {
      subject: ({ name }) => `${name} says the session wasn’t missed`,
      lines: values => [
        `${values.name} says your ${values.minutes}-minute ${TYPES[values.type]} shouldn’t be marked as missed.`,
        ...sessionTimes(values),
        "You can read why, and answer, in Rapport.",
      ],
      button: "Answer",
    },
    "booking.dispute_rejected": {
      subject: ({ name }) => `Your session with ${name} stays marked as missed`,
      lines: values => [`${values.name} didn’t agree with your objection.`, ...sessionTimes(values)],
      button: SEE_SESSION,
    },
    "booking.reminder": {
      subject: ({ name }) => `Reminder: your session with ${name}`,
      lines: values => [
        `Your ${session(values)} is coming up.`,
        ...sessionTimes(values),
        ...joinLink(values),
      ],
      button: SEE_SESSION,
    },
    "booking.follow_up": {
      subject: ({ name }) => `How was your session with ${name}?`,
      lines: values => [
        `We hope your ${session(values)} went well.`,
        "A few words and some stars help others choose, and help your coach get even better.",
      ],
      button: "Leave a review",
    },
    "review.written": {
      subject: ({ name }) => `${name} reviewed a session with you`,
      lines: values => [
        `${values.name} said how the ${values.minutes}-minute ${TYPES[values.type]} was.`,
        "You can read it, and answer, in Rapport.",
      ],
      button: "Read it",
    },
    "review.answered": {
      subject: ({ name }) => `${name} answered your review`,
      lines: values => [`There’s an answer to your review of the ${session(values)}.`],
      button: "Read it",
    },
    "account.restored": {
      subject: () => "Your account is active again",
      lines: () => [
        "You can sign in and use Rapport as before. Sessions that were cancelled stay cancelled.",
      ],
      button: "Open Rapport",
    },
    "account.coach_role_lost": {
      subject: () => "You are no longer a coach here",
      lines: () => [
        "An admin of this server took the coach role from your account. You can go on using Rapport as a client.",
        "Your sessions as a coach that were still to come are cancelled, and your clients know. What was stays in your history.",
        "If this surprises you, write to whoever runs this server.",
      ],
      button: "Open Rapport",
    },
    "account.mail_handed_out": {
      subject: () => "An admin opened a link meant for you",
      lines: () => [
        "An admin of this server opened the secret link in an email to you, so that it can reach you another way.",
        "If you didn’t ask for this, change your password and write to whoever runs this server.",
      ],
      button: "Who saw my data",
    },
  },
}
