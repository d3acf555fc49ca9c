import { Button } from "@mantine/core"
import { IconCalendarPlus } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type Booking, isOpen, sideIn } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { ReasonDialog } from "../../ui/feedback/ReasonDialog.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import css from "./booking.module.css"
import { CancelSheet } from "./CancelSheet.tsx"
import { JoinButton } from "./JoinButton.tsx"
import { MoveSheet } from "./MoveSheet.tsx"
import { useActions } from "./use-actions.ts"

interface Props {
  booking: Booking
  onCalendar: (() => void) | undefined
}

/** The buttons of a booking: those that it may take now, and no others. */
export const BookingActions = ({ booking, onCalendar }: Props) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const actions = useActions(booking)
  const { name, asking, askFor, set, pending } = actions
  const { can } = booking
  const isClient = sideIn(booking, me.id) === "client"
  const asks = booking.status === "pending" && !can.confirm
  const needsTime = can.confirm && booking.scheduledAt === null
  return (
    <>
      <fieldset className={css.actions} aria-label={t("do.label")}>
        <JoinButton booking={booking} />
        {needsTime && (
          <Button size="lg" onClick={() => askFor("move")}>
            {t("do.choose")}
          </Button>
        )}
        {can.confirm && !needsTime && (
          <Button size="lg" loading={pending} onClick={() => set("confirmed")}>
            {t("do.confirm")}
          </Button>
        )}
        {can.complete && !can.answerDispute && (
          <Button size="lg" variant="light" onClick={() => void actions.complete()}>
            {t(booking.status === "no_show" ? "do.tookPlace" : "do.complete")}
          </Button>
        )}
        {can.reschedule && booking.scheduledAt && (
          <Button size="lg" variant="default" onClick={() => askFor("move")}>
            {t(can.confirm ? "do.propose" : "do.move")}
          </Button>
        )}
        {onCalendar && booking.status === "confirmed" && (
          <Button
            size="lg"
            variant="default"
            leftSection={<IconCalendarPlus size={20} stroke={1.75} aria-hidden="true" />}
            onClick={onCalendar}
          >
            {t("do.calendar")}
          </Button>
        )}
        {can.noShow && (
          <Button size="lg" variant="default" onClick={() => void actions.noShow()}>
            {t("do.noShow", { name })}
          </Button>
        )}
        {can.decline && (
          <Button size="lg" variant="subtle" onClick={() => askFor("decline")}>
            {t("do.decline")}
          </Button>
        )}
        {can.cancel && (
          <Button size="lg" variant="subtle" onClick={() => askFor("cancel")}>
            {t(asks ? "do.takeBack" : "do.cancel")}
          </Button>
        )}
        {!isOpen(booking) && isClient && (
          <LinkButton
            to="/coaches/$coachId/book"
            params={{ coachId: booking.coachId }}
            size="lg"
            variant="light"
          >
            {t("do.again")}
          </LinkButton>
        )}
        {!isOpen(booking) && !isClient && (
          <LinkButton
            to="/clients/$clientId"
            params={{ clientId: booking.clientId }}
            size="lg"
            variant="light"
          >
            {t("do.client", { name })}
          </LinkButton>
        )}
      </fieldset>
      {asking === "move" && <MoveSheet booking={booking} onClose={() => askFor(null)} />}
      {asking === "decline" && (
        <ReasonDialog
          title={t("askDecline.title", { name })}
          text={t("askDecline.text", { name })}
          label={t("askDecline.label", { name })}
          yes={t("do.decline")}
          danger
          pending={false}
          problem={null}
          onClose={() => askFor(null)}
          onYes={reason => {
            askFor(null)
            set("declined", reason)
          }}
        />
      )}
      {asking === "cancel" && (
        <CancelSheet
          booking={booking}
          asks={asks}
          name={name}
          onClose={() => askFor(null)}
          onYes={reason => {
            askFor(null)
            set("cancelled", reason)
          }}
        />
      )}
    </>
  )
}
