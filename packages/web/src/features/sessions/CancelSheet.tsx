import { useTranslation } from "react-i18next"
import { type Booking, freeUntil, sideIn } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { moneyText } from "../../lib/money.ts"
import { clock, longDay } from "../../lib/times.ts"
import { ReasonDialog } from "../../ui/feedback/ReasonDialog.tsx"

interface Props {
  booking: Booking
  /** It is a request of one's own that is taken back. */
  asks: boolean
  name: string
  onClose: () => void
  onYes: (reason: string | undefined) => void
}

const textOf = (booking: Booking, asks: boolean, isClient: boolean) => {
  if (asks || booking.scheduledAt === null) return "requestText"
  if (!isClient) return "byCoach"
  const how = booking.ways.cancel?.how
  return how === "proposal" ? "ask" : how === "fee" ? "fee" : "free"
}

/** Says what calling off means now: it is free, the coach is asked first, or it costs the fee that was agreed. */
export const CancelSheet = ({ booking, asks, name, onClose, onYes }: Props) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const until = booking.scheduledAt && freeUntil(booking.scheduledAt, booking.policy)
  const when = until ? `${longDay(until, me.timeZone)}, ${clock(until, me.timeZone)}` : ""
  const text = textOf(booking, asks, sideIn(booking, me.id) === "client")
  const fee = moneyText(booking.ways.cancel?.fee ?? 0, booking.price.currency)
  const mustAsk = text === "ask"
  return (
    <ReasonDialog
      title={asks ? t("askCancel.request") : t("askCancel.title", { name })}
      text={
        <>
          <p>{t(`askCancel.${text}`, { name, when, fee })}</p>
          {!mustAsk && <p>{t("askCancel.history")}</p>}
        </>
      }
      label={t("askCancel.label", { name })}
      yes={
        text === "fee"
          ? t("askCancel.yesFee", { fee })
          : t(asks ? "askCancel.yesRequest" : mustAsk ? "askCancel.yesAsk" : "askCancel.yes", { name })
      }
      danger={!mustAsk}
      pending={false}
      problem={null}
      onClose={onClose}
      onYes={onYes}
    />
  )
}
