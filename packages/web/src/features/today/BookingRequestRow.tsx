import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { useAnswerBooking } from "../../entities/booking/api.ts"
import { type Booking, kindText, otherPerson, otherZone, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { isProblem } from "../../lib/problem.ts"
import { cityOf, dayWord, durationText, hourOf, timesDiffer, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import { SunMark } from "../../ui/time/SunMark.tsx"
import css from "./requests.module.css"

const ReasonDialog = onDemand(async () => (await import("../../ui/feedback/ReasonDialog.tsx")).ReasonDialog)

interface Props {
  booking: Booking
  /** The other sessions of its series, answered together with it. */
  more: readonly Booking[]
  onOtherTime: () => void
}

/** A request for a session or a series, an offer from the waitlist, or a proposal to move or cancel. */
export const BookingRequestRow = ({ booking, more, onOtherTime }: Props) => {
  const { t } = useTranslation("today")
  const me = useMe()
  const other = otherPerson(booking, me.id)
  const isCoach = sideOf(booking, me.id) === "coach"
  return (
    <li className={css.row}>
      <Avatar person={other} side={isCoach ? "client" : "coach"} size={56} />
      <div className={css.words}>
        <p className={css.who}>
          <Link to="/bookings/$bookingId" params={{ bookingId: booking.id }}>
            {t(`waiting.${headingOf(booking, isCoach, more.length > 0)}`, {
              name: fullName(other),
              count: more.length + 1,
            })}
          </Link>
        </p>
        <RequestDetails booking={booking} more={more} />
      </div>
      <Answers booking={booking} more={more} name={other.firstName} onOtherTime={onOtherTime} />
    </li>
  )
}

const proposalOf = ({ can, proposal }: Booking) => (can.answerProposal ? proposal : null)

/** The time that the answer is about; null for a request without a time. */
const requestedTime = (booking: Booking): string | null =>
  proposalOf(booking)?.scheduledAt ?? booking.scheduledAt

const headingOf = (booking: Booking, isCoach: boolean, isSeries: boolean) => {
  const proposal = proposalOf(booking)
  if (proposal) return proposal.kind === "cancel" ? "cancels" : "moves"
  if (isCoach) return isSeries ? "sessions" : "session"
  if (!booking.fromWaitlist) return "booksYou"
  return booking.group ? "offerSeat" : "offer"
}

const useWhen = () => {
  const { timeZone } = useMe()
  const now = useNow()
  return (instant: string): string => `${dayWord(instant, timeZone, now)} ${timeText(instant, timeZone)}`
}

/** When in both zones, the type, and until when an offer is held. */
const RequestDetails = ({ booking, more }: Pick<Props, "booking" | "more">) => {
  const { t } = useTranslation("today")
  const me = useMe()
  const now = useNow()
  const when = useWhen()
  const zone = me.timeZone
  const theirZone = otherZone(booking, me.id)
  const at = requestedTime(booking)
  const last = more.at(-1)
  return (
    <p className={css.when}>
      {at ? (
        <>
          <span className={css.moment}>
            <SunMark hour={hourOf(at, zone)} />
            <b>{when(at)}</b>
          </span>
          {timesDiffer(at, zone, theirZone) && (
            <span className={css.moment}>
              <SunMark hour={hourOf(at, theirZone)} />
              <b>{timeText(at, theirZone)}</b>
              {cityOf(theirZone)}
            </span>
          )}
        </>
      ) : (
        <b>{t("waiting.noTime")}</b>
      )}
      {last?.scheduledAt && (
        <span>{t("waiting.more", { count: more.length, day: dayWord(last.scheduledAt, zone, now) })}</span>
      )}
      <span>{kindText(booking)}</span>
      {booking.fromWaitlist && booking.expiresAt && (
        <b className={css.held} role="timer">
          {t("waiting.heldUntil", {
            time: timeText(booking.expiresAt, zone),
            left: durationText(Math.max(0, Date.parse(booking.expiresAt) - now)),
          })}
        </b>
      )}
      {proposalOf(booking)?.kind === "move" && booking.scheduledAt && (
        <span>{t("waiting.instead", { when: when(booking.scheduledAt) })}</span>
      )}
    </p>
  )
}

interface AnswersProps extends Props {
  /** The other person's first name. */
  name: string
}

const Answers = ({ booking, more, name, onOtherTime }: AnswersProps) => {
  const { t } = useTranslation("today")
  const answer = useAnswer({ booking, more, name })
  const of = <span className="visually-hidden">{t("waiting.of", { name })}</span>
  if (requestedTime(booking) === null)
    return (
      <div className={css.answers}>
        {isOwnChoice(booking) && <DeclineButton {...{ booking, more, name, answer, of }} />}
        {proposalOf(booking) && <SecondAnswer {...{ booking, more, onOtherTime, answer, of }} />}
        <Button size="sm" onClick={onOtherTime}>
          {t("waiting.choose")}
          {of}
        </Button>
      </div>
    )
  const isCancel = proposalOf(booking)?.kind === "cancel"
  return (
    <div className={css.answers}>
      {isOwnChoice(booking) && <DeclineButton {...{ booking, more, name, answer, of }} />}
      <SecondAnswer {...{ booking, more, onOtherTime, answer, of }} />
      <Button size="sm" loading={answer.isPending} onClick={answer.accept}>
        {t(isCancel ? "waiting.letGo" : more.length > 0 ? "waiting.acceptAll" : "waiting.accept", {
          count: more.length + 1,
        })}
        {of}
      </Button>
    </div>
  )
}

/** A request of a client's own, which the coach can turn down with a word. */
const isOwnChoice = (booking: Booking): boolean =>
  booking.can.decline && !proposalOf(booking) && !booking.fromWaitlist

interface DeclineProps extends Pick<AnswersProps, "booking" | "more" | "name"> {
  answer: ReturnType<typeof useAnswer>
  of: ReactNode
}

const DeclineButton = ({ booking, more, name, answer, of }: DeclineProps) => {
  const { t } = useTranslation(["today", "visits"])
  const [asking, ask] = useState(false)
  const count = more.length + 1
  return (
    <>
      <Button
        size="sm"
        variant="subtle"
        className={css.second ?? ""}
        disabled={answer.isPending}
        onClick={() => ask(true)}
      >
        {t("waiting.decline")}
        {of}
      </Button>
      {asking && (
        <ReasonDialog
          title={t("visits:decline.title", { name, count })}
          text={t(booking.scheduledAt ? "visits:decline.text" : "visits:decline.textNoTime", { name, count })}
          label={t("waiting.declineLabel", { name })}
          yes={t("waiting.decline")}
          danger
          pending={false}
          problem={null}
          onClose={() => ask(false)}
          onYes={reason => {
            ask(false)
            answer.declineRequest(reason)
          }}
        />
      )}
    </>
  )
}

interface SecondAnswerProps extends Props {
  answer: ReturnType<typeof useAnswer>
  of: ReactNode
}

/** What can be answered instead of accepting. */
const SecondAnswer = ({ booking, more, onOtherTime, answer, of }: SecondAnswerProps) => {
  const { t } = useTranslation("today")
  const { timeZone } = useMe()
  const style = { size: "sm", variant: "subtle", className: css.second ?? "" } as const
  if (proposalOf(booking))
    return (
      <Button {...style} disabled={answer.isPending} onClick={answer.declineProposal}>
        {booking.scheduledAt
          ? t("waiting.keep", { when: timeText(booking.scheduledAt, timeZone) })
          : t("waiting.notThen")}
        {of}
      </Button>
    )
  if (booking.fromWaitlist)
    return (
      <Button {...style} disabled={answer.isPending} onClick={answer.decline}>
        {t("waiting.notThen")}
        {of}
      </Button>
    )
  if (more.length > 0)
    return (
      <LinkButton {...style} to="/bookings/$bookingId" params={{ bookingId: booking.id }}>
        {t("waiting.oneByOne")}
        {of}
      </LinkButton>
    )
  return (
    <Button {...style} onClick={onOtherTime}>
      {t("waiting.otherTime")}
      {of}
    </Button>
  )
}

/** Sends the answer, and says in a toast what it led to. */
const useAnswer = ({ booking, more, name }: Pick<AnswersProps, "booking" | "more" | "name">) => {
  const { t } = useTranslation("today")
  const when = useWhen()
  const proposal = proposalOf(booking)
  const params = { bookingId: booking.id }
  const { mutate, isPending } = useAnswerBooking({
    done: (reply, { body }) => {
      if (body?.status === "declined")
        toast({ text: t(booking.fromWaitlist ? "waiting.passed" : "waiting.connectDeclined", { name }) })
      else if (body?.proposal === "declined") toast({ text: t("waiting.kept", { name }) })
      else if (proposal?.kind === "cancel") toast({ text: t("waiting.cancelled", { name }) })
      else if (more.length > 0) toast({ text: t("waiting.confirmedAll", { name, count: more.length + 1 }) })
      else if (reply.scheduledAt)
        toast({
          text: proposal
            ? t("waiting.moved", { when: when(reply.scheduledAt) })
            : t("waiting.confirmed", { name, when: when(reply.scheduledAt) }),
        })
    },
    failed: problem =>
      toast({
        tone: "problem",
        text: isProblem(problem, "wrong_status") ? t("waiting.gone", { name }) : problemText(problem),
      }),
  })
  return {
    isPending,
    accept: () =>
      mutate({
        params,
        body: proposal
          ? { proposal: "accepted" }
          : { status: "confirmed", ...(more.length > 0 && { scope: "following" }) },
      }),
    declineRequest: (reason: string | undefined) =>
      mutate({
        params,
        body: {
          status: "declined",
          ...(reason && { reason }),
          ...(more.length > 0 && { scope: "following" }),
        },
      }),
    decline: () => mutate({ params, body: { status: "declined" } }),
    declineProposal: () => mutate({ params, body: { proposal: "declined" } }),
  }
}
