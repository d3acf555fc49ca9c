import { Button } from "@mantine/core"
import { IconCalendarX, IconTransfer } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useChangeBooking } from "../../entities/booking/api.ts"
import { type Booking, otherPerson, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { dayWord, shortDay, timesDiffer, timeText } from "../../lib/times.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { ZoneTime } from "../../ui/time/ZoneTime.tsx"

interface Props {
  booking: Booking
  proposal: NonNullable<Booking["proposal"]>
}

/** A proposal to move or cancel: the other person accepts or declines it, who made it can withdraw it. */
export const ProposalNotice = ({ booking, proposal }: Props) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const zone = me.timeZone
  const { firstName: name } = otherPerson(booking, me.id)
  const isMine = proposal.by === sideOf(booking, me.id)
  const at = proposal.scheduledAt
  const whenOf = (instant: string): string => `${shortDay(instant, zone)} ${timeText(instant, zone)}`
  const when = at ? whenOf(at) : ""
  const until = `${dayWord(proposal.expiresAt, zone)} ${timeText(proposal.expiresAt, zone)}`
  const current = booking.scheduledAt
  const answer = useChangeBooking({
    done: (_, { body }) => {
      if (body?.proposal === "accepted")
        toast({ text: at ? t("proposal.moved", { when }) : t("do.cancelled", { name }) })
      else toast({ text: isMine ? t("proposal.tookBack") : t("proposal.kept", { name }) })
    },
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const send = (reply: "accepted" | "declined"): void =>
    answer.mutate({ params: { bookingId: booking.id }, body: { proposal: reply } })
  const sentReply = answer.isPending ? answer.variables.body?.proposal : undefined
  const title = at ? (isMine ? "mine" : "theirs") : isMine ? "mineCancel" : "theirsCancel"
  const declineText =
    current &&
    (at ? t("proposal.no", { when: whenOf(current) }) : t("proposal.noCancel", { when: whenOf(current) }))
  return (
    <Notice
      icon={at ? <IconTransfer /> : <IconCalendarX />}
      title={t(`proposal.${title}`, { name, when })}
      actions={
        isMine ? (
          <Button variant="default" loading={sentReply === "declined"} onClick={() => send("declined")}>
            {t("proposal.takeBack")}
          </Button>
        ) : (
          <>
            <Button loading={sentReply === "accepted"} onClick={() => send("accepted")}>
              {at ? t("proposal.yes", { when }) : t("proposal.yesCancel")}
            </Button>
            <Button variant="default" loading={sentReply === "declined"} onClick={() => send("declined")}>
              {declineText ?? t("proposal.noTime")}
            </Button>
          </>
        )
      }
    >
      <p>{t(at ? "proposal.held" : "proposal.stands", { when: until })}</p>
      {at && timesDiffer(at, booking.coachTimeZone, booking.clientTimeZone) && (
        <p style={{ display: "flex", flexWrap: "wrap", gap: "4px 16px", marginBlockStart: 8 }}>
          <ZoneTime at={at} zone={booking.clientTimeZone} />
          <ZoneTime at={at} zone={booking.coachTimeZone} />
        </p>
      )}
    </Notice>
  )
}
