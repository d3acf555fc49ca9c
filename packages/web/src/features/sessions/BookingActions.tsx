import { Button } from "@mantine/core"
import { IconCalendarPlus } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { type Booking, isOpen, isOver, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { useNow } from "../../lib/use-now.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import css from "./booking.module.css"
import { JoinButton } from "./JoinButton.tsx"
import { useBookingActions } from "./use-booking-actions.ts"

const ReasonDialog = onDemand(async () => (await import("../../ui/feedback/ReasonDialog.tsx")).ReasonDialog)
const CancelSheet = onDemand(async () => (await import("./CancelSheet.tsx")).CancelSheet)
const RescheduleSheet = onDemand(async () => (await import("./RescheduleSheet.tsx")).RescheduleSheet)

interface Props {
  booking: Booking
  onCalendar: (() => void) | undefined
}

/** The buttons for what this person may do with a booking now. */
export const BookingActions = ({ booking, onCalendar }: Props) => {
  const { t } = useTranslation(["sessions", "visits"])
  const me = useMe()
  const over = isOver(booking, useNow())
  const actions = useBookingActions(booking)
  const { name, dialog, openDialog, setStatus, pending } = actions
  const { can } = booking
  const isClient = sideOf(booking, me.id) === "client"
  const isOwnRequest = booking.status === "pending" && !can.confirm
  const needsTime = can.confirm && booking.scheduledAt === null
  return (
    <>
      <fieldset className={css.actions} aria-label={t("do.label")}>
        {over && isClient && (
          <LinkButton to="/coaches/$coachId/book" params={{ coachId: booking.coachId }} size="lg">
            {t("do.again")}
          </LinkButton>
        )}
        {!over && <JoinButton booking={booking} />}
        {needsTime && (
          <Button size="lg" onClick={() => openDialog("move")}>
            {t("do.choose")}
          </Button>
        )}
        {can.confirm && !needsTime && (
          <Button size="lg" loading={pending} onClick={() => setStatus("confirmed")}>
            {t("do.confirm")}
          </Button>
        )}
        {can.complete && !can.answerDispute && (
          <Button
            size="lg"
            variant={over ? "filled" : "light"}
            onClick={() => (over ? setStatus("completed") : void actions.complete())}
          >
            {over ? t("visits:over.close") : t(booking.status === "no_show" ? "do.wasHeld" : "do.complete")}
          </Button>
        )}
        {can.reschedule && booking.scheduledAt && (
          <Button size="lg" variant="default" onClick={() => openDialog("move")}>
            {t(can.confirm ? "do.propose" : "do.move")}
          </Button>
        )}
        {onCalendar && booking.status === "confirmed" && !over && (
          <Button
            size="lg"
            variant="default"
            leftSection={<IconCalendarPlus size={20} stroke={1.75} aria-hidden="true" />}
            onClick={onCalendar}
          >
            {t("do.calendar")}
          </Button>
        )}
        {over && <JoinButton booking={booking} quiet />}
        {can.noShow && (
          <Button size="lg" variant={over ? "subtle" : "default"} onClick={() => void actions.markNoShow()}>
            {t("do.noShow", { name })}
          </Button>
        )}
        {can.decline && (
          <Button size="lg" variant="subtle" onClick={() => openDialog("decline")}>
            {t("do.decline")}
          </Button>
        )}
        {can.cancel && (
          <Button size="lg" variant="subtle" onClick={() => openDialog("cancel")}>
            {t(isOwnRequest ? "do.takeBack" : "do.cancel")}
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
      {dialog === "move" && <RescheduleSheet booking={booking} onClose={() => openDialog(null)} />}
      {dialog === "decline" && (
        <ReasonDialog
          title={t("askDecline.title", { name })}
          text={t("askDecline.text", { name })}
          label={t("askDecline.label", { name })}
          yes={t("do.decline")}
          danger
          pending={false}
          problem={null}
          onClose={() => openDialog(null)}
          onYes={reason => {
            openDialog(null)
            setStatus("declined", reason)
          }}
        />
      )}
      {dialog === "cancel" && (
        <CancelSheet
          booking={booking}
          isOwnRequest={isOwnRequest}
          name={name}
          onClose={() => openDialog(null)}
          onYes={reason => {
            openDialog(null)
            setStatus("cancelled", reason)
          }}
        />
      )}
    </>
  )
}
