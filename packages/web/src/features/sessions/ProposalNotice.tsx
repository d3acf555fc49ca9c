import { Button } from "@mantine/core"
import { IconCalendarX, IconTransfer } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type Booking, otherIn, sideIn } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { clock, clocksDiffer, dayWord, shortDay } from "../../lib/times.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Zone } from "../../ui/time/Zone.tsx"
import { useChangeBooking } from "./api.ts"

interface Props {
  booking: Booking
  proposal: NonNullable<Booking["proposal"]>
}

/** Another time, or calling off, on the table: the other side says yes or no, who proposed it may take it back. */
export const ProposalNotice = ({ booking, proposal }: Props) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const zone = me.timeZone
  const { firstName: name } = otherIn(booking, me.id)
  const isMine = proposal.by === sideIn(booking, me.id)
  const at = proposal.scheduledAt
  const whenOf = (instant: string): string => `${shortDay(instant, zone)} ${clock(instant, zone)}`
  const when = at ? whenOf(at) : ""
  const until = `${dayWord(proposal.expiresAt, zone)} ${clock(proposal.expiresAt, zone)}`
  const old = booking.scheduledAt
  const answer = useChangeBooking({
    done: (_, { body }) => {
      if (body?.proposal === "accepted")
        toast({ text: at ? t("proposal.moved", { when }) : t("do.cancelled", { name }) })
      else toast({ text: isMine ? t("proposal.tookBack") : t("proposal.kept", { name }) })
    },
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  const send = (word: "accepted" | "declined"): void =>
    answer.mutate({ params: { bookingId: booking.id }, body: { proposal: word } })
  const sent = answer.isPending ? answer.variables.body?.proposal : undefined
  const title = at ? (isMine ? "mine" : "theirs") : isMine ? "mineCancel" : "theirsCancel"
  const no =
    old && (at ? t("proposal.no", { when: whenOf(old) }) : t("proposal.noCancel", { when: whenOf(old) }))
  return (
    <Notice
      icon={at ? <IconTransfer /> : <IconCalendarX />}
      title={t(`proposal.${title}`, { name, when })}
      actions={
        isMine ? (
          <Button variant="default" loading={sent === "declined"} onClick={() => send("declined")}>
            {t("proposal.takeBack")}
          </Button>
        ) : (
          <>
            <Button loading={sent === "accepted"} onClick={() => send("accepted")}>
              {at ? t("proposal.yes", { when }) : t("proposal.yesCancel")}
            </Button>
            <Button variant="default" loading={sent === "declined"} onClick={() => send("declined")}>
              {no ?? t("proposal.noTime")}
            </Button>
          </>
        )
      }
    >
      <p>{t(at ? "proposal.held" : "proposal.stands", { when: until })}</p>
      {at && clocksDiffer(at, booking.coachTimeZone, booking.clientTimeZone) && (
        <p style={{ display: "flex", flexWrap: "wrap", gap: "4px 16px", marginBlockStart: 8 }}>
          <Zone at={at} zone={booking.clientTimeZone} />
          <Zone at={at} zone={booking.coachTimeZone} />
        </p>
      )}
    </Notice>
  )
}
