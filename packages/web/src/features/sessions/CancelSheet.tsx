import { useTranslation } from "react-i18next"
import { type Booking, freeUntil, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { moneyText } from "../../lib/money.ts"
import { longDay, timeText } from "../../lib/times.ts"
import { ReasonDialog } from "../../ui/feedback/ReasonDialog.tsx"

interface Props {
  booking: Booking
  /** This person withdraws a request of their own. */
  isOwnRequest: boolean
  name: string
  onClose: () => void
  onYes: (reason: string | undefined) => void
}

const textOf = (booking: Booking, isOwnRequest: boolean, isClient: boolean) => {
  if (isOwnRequest || booking.scheduledAt === null) return "requestText"
  if (!isClient) return "byCoach"
  const how = booking.ways.cancel?.how
  return how === "proposal" ? "ask" : how === "fee" ? "fee" : "free"
}

/** Says what cancelling means now: it is free, needs the coach's approval, or costs the agreed fee. */
export const CancelSheet = ({ booking, isOwnRequest, name, onClose, onYes }: Props) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const until = booking.scheduledAt && freeUntil(booking.scheduledAt, booking.policy)
  const when = until ? `${longDay(until, me.timeZone)}, ${timeText(until, me.timeZone)}` : ""
  const text = textOf(booking, isOwnRequest, sideOf(booking, me.id) === "client")
  const fee = moneyText(booking.ways.cancel?.fee ?? 0, booking.price.currency)
  const needsApproval = text === "ask"
  return (
    <ReasonDialog
      title={isOwnRequest ? t("askCancel.request") : t("askCancel.title", { name })}
      text={
        <>
          <p>{t(`askCancel.${text}`, { name, when, fee })}</p>
          {!needsApproval && <p>{t("askCancel.history")}</p>}
        </>
      }
      label={t("askCancel.label", { name })}
      yes={
        text === "fee"
          ? t("askCancel.yesFee", { fee })
          : t(isOwnRequest ? "askCancel.yesRequest" : needsApproval ? "askCancel.yesAsk" : "askCancel.yes", {
              name,
            })
      }
      danger={!needsApproval}
      pending={false}
      problem={null}
      onClose={onClose}
      onYes={onYes}
    />
  )
}
