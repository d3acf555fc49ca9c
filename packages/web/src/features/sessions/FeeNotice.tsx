import { Button } from "@mantine/core"
import { IconReceipt, IconReceiptOff } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useChangeBooking } from "../../entities/booking/api.ts"
import { type Booking, otherPerson, sideOf } from "../../entities/booking/booking.ts"
import { useMe } from "../../lib/login.ts"
import { moneyText } from "../../lib/money.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { toast } from "../../ui/feedback/toast.ts"

/** The fee that the client owes for a late change or a no-show; the coach can waive it. */
export const FeeNotice = ({ booking, fee }: { booking: Booking; fee: NonNullable<Booking["fee"]> }) => {
  const { t } = useTranslation("sessions")
  const me = useMe()
  const { firstName: name } = otherPerson(booking, me.id)
  const isClient = sideOf(booking, me.id) === "client"
  const amount = moneyText(fee.amount, fee.currency)
  const waive = useChangeBooking({
    done: () => toast({ text: t("fee.done", { name }) }),
    failed: problem => toast({ tone: "problem", text: problemText(problem) }),
  })
  if (fee.waivedAt !== null)
    return (
      <Notice tone="plain" icon={<IconReceiptOff />} title={t("fee.waived", { amount })}>
        {t(`fee.reason.${fee.because}`)}
      </Notice>
    )
  return (
    <Notice
      icon={<IconReceipt />}
      title={t(isClient ? "fee.client" : "fee.coach", { name, amount })}
      actions={
        booking.can.waiveFee && (
          <Button
            variant="default"
            loading={waive.isPending}
            onClick={() => waive.mutate({ params: { bookingId: booking.id }, body: { fee: "waived" } })}
          >
            {t("fee.waive")}
          </Button>
        )
      }
    >
      {t(`fee.reason.${fee.because}`)} {isClient && t("fee.settle", { name })}
    </Notice>
  )
}
