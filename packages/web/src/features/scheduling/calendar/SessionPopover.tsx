import { Button } from "@mantine/core"
import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { useAnswerBooking } from "../../../entities/booking/api.ts"
import { kindText, type ScheduledBooking } from "../../../entities/booking/booking.ts"
import { dayWord, longDay, timesDiffer, timeText } from "../../../lib/times.ts"
import { confirm } from "../../../ui/feedback/confirm.ts"
import { problemText } from "../../../ui/feedback/form-errors.tsx"
import { toast } from "../../../ui/feedback/toast.ts"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import { Avatar } from "../../../ui/people/Avatar.tsx"
import { fullName } from "../../../ui/people/person.ts"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import { ZoneTime } from "../../../ui/time/ZoneTime.tsx"

import { AnchoredPopover } from "./AnchoredPopover.tsx"
import { appearanceOf, statusKeyOf } from "./appearance.ts"
import { ProposalSection } from "./ProposalSection.tsx"
import css from "./popover.module.css"

interface Props {
  booking: ScheduledBooking
  stage: RefObject<HTMLElement | null>
  zone: string
  now: number
  onClose: () => void
  onMove: () => void
  /** The other lengths that it can be given. */
  lengths: readonly number[]
  onResize: (minutes: number) => void
}

/** Who, when in both zones, the agenda, and what can be done with a session. */
export const SessionPopover = ({ booking, stage, zone, now, lengths, onClose, onMove, onResize }: Props) => {
  const { t } = useTranslation("calendar")
  const { client, can, scheduledAt, endsAt } = booking
  const name = client.firstName
  const when = `${dayWord(scheduledAt, zone, now)} ${timeText(scheduledAt, zone)}`
  const status = statusKeyOf(booking, appearanceOf(booking, now))
  const answer = useAnswerBooking({
    done: (_, { body = {} }) =>
      toast({ text: t(body.status === "declined" ? "bubble.declined" : "bubble.confirmed", { name, when }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const send = (status: "confirmed" | "declined"): void => {
    answer.mutate({ params: { bookingId: booking.id }, body: { status } })
    onClose()
  }
  const decline = async (): Promise<void> => {
    onClose()
    const yes = await confirm({
      title: t("bubble.declineTitle", { name }),
      text: t("bubble.declineText", { name, when }),
      yes: t("bubble.decline"),
      danger: true,
    })
    if (yes) send("declined")
  }
  const of = <span className="visually-hidden">{t("bubble.of", { name })}</span>
  return (
    <AnchoredPopover
      stage={stage}
      selector={`[data-event="${booking.id}"]:not([data-appearance="proposed"])`}
      label={t("session", {
        time: timeText(scheduledAt, zone),
        name: fullName(client),
        kind: kindText(booking),
        state: t(`state.${status}`, { name }),
      })}
      title={
        <span className={css.who}>
          <Avatar person={client} size={44} />
          {fullName(client)}
        </span>
      }
      onClose={onClose}
    >
      <div className={css.zones}>
        <b>{longDay(scheduledAt, zone)}</b>
        <ZoneTime at={scheduledAt} until={endsAt} zone={zone} who={t("bubble.you")} />
        {timesDiffer(scheduledAt, zone, booking.clientTimeZone) && (
          <ZoneTime at={scheduledAt} until={endsAt} zone={booking.clientTimeZone} who={name} />
        )}
        <span className={css.kind}>
          <TypeIcon type={booking.type} />
          {kindText(booking)}, {t(`state.${status}`, { name })}
        </span>
        {booking.status === "pending" && booking.expiresAt && (
          <span className="small ink-2">
            {t("bubble.heldUntil", {
              when: `${dayWord(booking.expiresAt, zone, now)} ${timeText(booking.expiresAt, zone)}`,
            })}
          </span>
        )}
      </div>
      {booking.agenda && (
        <p className={css.agenda}>
          <span className="visually-hidden">{t("bubble.agenda")}: </span>
          {booking.agenda}
        </p>
      )}
      {booking.proposal && (
        <ProposalSection
          booking={booking}
          proposal={booking.proposal}
          zone={zone}
          now={now}
          onDone={onClose}
        />
      )}
      {lengths.length > 0 && (
        <Segments
          label={t("bubble.length")}
          value={String(booking.minutes)}
          onChange={minutes => onResize(Number(minutes))}
          choices={[booking.minutes, ...lengths]
            .toSorted((one, other) => one - other)
            .map(minutes => ({ value: String(minutes), label: t("book.minutesOf", { minutes }) }))}
        />
      )}
      <div className={css.buttons}>
        {can.confirm && (
          <Button onClick={() => send("confirmed")}>
            {t("bubble.confirm")}
            {of}
          </Button>
        )}
        {can.decline && (
          <Button variant="default" onClick={() => void decline()}>
            {t("bubble.decline")}
            {of}
          </Button>
        )}
        {can.reschedule && (
          <Button variant={can.confirm ? "default" : "light"} onClick={onMove}>
            {t(can.confirm ? "bubble.otherTime" : "bubble.move")}
            {of}
          </Button>
        )}
        <LinkButton
          to="/bookings/$bookingId"
          params={{ bookingId: booking.id }}
          variant={can.confirm || can.reschedule ? "default" : "filled"}
        >
          {t("bubble.open")}
          {of}
        </LinkButton>
      </div>
    </AnchoredPopover>
  )
}
