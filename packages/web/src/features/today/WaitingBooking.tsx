import { Button } from "@mantine/core"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { type Booking, kindOf, otherIn, otherZone, sideIn } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { isProblem } from "../../lib/problem.ts"
import { cityOf, clock, clocksDiffer, dayWord, hourOf, span } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Avatar } from "../../ui/people/Avatar.tsx"
import { fullName } from "../../ui/people/person.ts"
import { SunMark } from "../../ui/time/SunMark.tsx"
import { useAnswerBooking } from "./api.ts"
import css from "./waiting.module.css"

interface Props {
  of: Booking
  /** The rest of its series, answered with it. */
  more: readonly Booking[]
  otherTime: () => void
}

/** Somebody asks for a session, for a series of them, or for another time of one. */
export const WaitingBooking = ({ of, more, otherTime }: Props) => {
  const { t } = useTranslation("today")
  const me = useMe()
  const now = useNow()
  const zone = me.timeZone
  const other = otherIn(of, me.id)
  const name = other.firstName
  const proposal = of.can.answerProposal ? of.proposal : null
  const at = proposal?.scheduledAt ?? of.scheduledAt
  const isCancel = proposal?.kind === "cancel"
  const when = (instant: string): string => `${dayWord(instant, zone, now)} ${clock(instant, zone)}`
  const answer = useAnswerBooking({
    done: (reply, { body }) => {
      if (body?.status === "declined") toast({ text: t("waiting.passed") })
      else if (body?.proposal === "declined") toast({ text: t("waiting.kept", { name }) })
      else if (isCancel) toast({ text: t("waiting.cancelled", { name }) })
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
  const params = { bookingId: of.id }
  const last = more.at(-1)
  const offered = of.group ? "offerSeat" : "offer"
  const asked = of.fromWaitlist ? offered : "booksYou"
  const heading = proposal
    ? isCancel
      ? "cancels"
      : "moves"
    : sideIn(of, me.id) === "coach"
      ? more.length > 0
        ? "sessions"
        : "session"
      : asked
  return (
    <li className={css.row}>
      <Avatar person={other} side={sideIn(of, me.id) === "coach" ? "client" : "coach"} size={56} />
      <div className={css.words}>
        <p className={css.who}>
          <Link to="/bookings/$bookingId" params={params}>
            {t(`waiting.${heading}`, { name: fullName(other), count: more.length + 1 })}
          </Link>
        </p>
        <p className={css.when}>
          {at ? (
            <>
              <span className={css.moment}>
                <SunMark hour={hourOf(at, zone)} />
                <b>{when(at)}</b>
              </span>
              {clocksDiffer(at, zone, otherZone(of, me.id)) && (
                <span className={css.moment}>
                  <SunMark hour={hourOf(at, otherZone(of, me.id))} />
                  <b>{clock(at, otherZone(of, me.id))}</b>
                  {cityOf(otherZone(of, me.id))}
                </span>
              )}
            </>
          ) : (
            <b>{t("waiting.noTime")}</b>
          )}
          {last?.scheduledAt && (
            <span>
              {t("waiting.more", { count: more.length, day: dayWord(last.scheduledAt, zone, now) })}
            </span>
          )}
          <span>{kindOf(of)}</span>
          {of.fromWaitlist && of.expiresAt && (
            <b className={css.held} role="timer">
              {t("waiting.heldUntil", {
                time: clock(of.expiresAt, zone),
                left: span(Math.max(0, Date.parse(of.expiresAt) - now)),
              })}
            </b>
          )}
          {proposal && !isCancel && of.scheduledAt && (
            <span>{t("waiting.instead", { when: when(of.scheduledAt) })}</span>
          )}
        </p>
      </div>
      <div className={css.answers}>
        {proposal ? (
          <Button
            size="sm"
            variant="subtle"
            className={css.second}
            disabled={answer.isPending}
            onClick={() => answer.mutate({ params, body: { proposal: "declined" } })}
          >
            {of.scheduledAt ? t("waiting.keep", { when: clock(of.scheduledAt, zone) }) : t("waiting.notThen")}
            <span className="visually-hidden">{t("waiting.of", { name })}</span>
          </Button>
        ) : (
          at !== null &&
          (of.fromWaitlist ? (
            <Button
              size="sm"
              variant="subtle"
              className={css.second}
              disabled={answer.isPending}
              onClick={() => answer.mutate({ params, body: { status: "declined" } })}
            >
              {t("waiting.notThen")}
              <span className="visually-hidden">{t("waiting.of", { name })}</span>
            </Button>
          ) : more.length > 0 ? (
            <LinkButton
              to="/bookings/$bookingId"
              params={params}
              size="sm"
              variant="subtle"
              className={css.second ?? ""}
            >
              {t("waiting.oneByOne")}
              <span className="visually-hidden">{t("waiting.of", { name })}</span>
            </LinkButton>
          ) : (
            <Button size="sm" variant="subtle" className={css.second} onClick={otherTime}>
              {t("waiting.otherTime")}
              <span className="visually-hidden">{t("waiting.of", { name })}</span>
            </Button>
          ))
        )}
        {at === null ? (
          <Button size="sm" onClick={otherTime}>
            {t("waiting.choose")}
            <span className="visually-hidden">{t("waiting.of", { name })}</span>
          </Button>
        ) : (
          <Button
            size="sm"
            loading={answer.isPending}
            onClick={() =>
              answer.mutate({
                params,
                body: proposal
                  ? { proposal: "accepted" }
                  : { status: "confirmed", ...(more.length > 0 && { scope: "following" }) },
              })
            }
          >
            {t(isCancel ? "waiting.letGo" : more.length > 0 ? "waiting.acceptAll" : "waiting.accept", {
              count: more.length + 1,
            })}
            <span className="visually-hidden">{t("waiting.of", { name })}</span>
          </Button>
        )}
      </div>
    </li>
  )
}
