import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { ReasonDialog } from "../../ui/feedback/ReasonDialog.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { useChangeFollowing } from "./api.ts"
import { afterCancelling, beforeCancelling, costOfCancelling, yesToCancel } from "./cancel-following.ts"
import css from "./series-card.module.css"

interface Props {
  booking: Booking
  /** This one and those after it that are open and still to come. */
  following: readonly Booking[]
  name: string
}

/** From here on: confirm or decline what waits for me, or cancel the rest. */
export const SeriesActions = ({ booking, following, name }: Props) => {
  const { t } = useTranslation("series")
  const [asking, askFor] = useState<"cancel" | "decline" | null>(null)
  const change = useChangeFollowing({
    done: ({ following: became = [] }, { body }) => {
      askFor(null)
      if (body?.status === "cancelled") toast({ text: afterCancelling(t, name, became) })
      else toast({ text: t(body?.status === "declined" ? "askDecline.done" : "confirmed", { name }) })
    },
    failed: problem => {
      if (asking === null) toast({ tone: "problem", text: problemText(problem) })
    },
  })
  const mine = following.filter(each => each.can.confirm).length
  const cost = costOfCancelling(following)
  const stuck = following.some(each => each.id === booking.id && !each.can.cancel)
  const open = stuck ? 0 : cost.going
  const set = (status: "confirmed" | "declined" | "cancelled", reason?: string): void =>
    change.mutate({
      params: { bookingId: booking.id },
      body: { status, scope: "following", ...(reason && { reason }) },
    })
  if (mine < 2 && open < 2) return null
  const ask = { pending: change.isPending, problem: change.error, danger: true, onClose: () => askFor(null) }
  return (
    <div className={css.actions}>
      {mine > 1 && (
        <>
          <Button variant="light" loading={change.isPending} onClick={() => set("confirmed")}>
            {t("card.confirm", { count: mine })}
          </Button>
          <Button variant="subtle" onClick={() => askFor("decline")}>
            {t("card.decline")}
          </Button>
        </>
      )}
      {open > 1 && (
        <Button variant="subtle" onClick={() => askFor("cancel")}>
          {t("card.cancel")}
        </Button>
      )}
      {asking === "decline" && (
        <ReasonDialog
          {...ask}
          title={t("askDecline.title", { name, count: mine })}
          text={t("askDecline.text")}
          label={t("askCancel.label", { name })}
          yes={t("askDecline.yes", { count: mine })}
          onYes={reason => set("declined", reason)}
        />
      )}
      {asking === "cancel" && (
        <ReasonDialog
          {...ask}
          title={t("askCancel.title", { name, count: open })}
          text={beforeCancelling(t, name, cost).map(each => <p key={each}>{each}</p>)}
          label={t("askCancel.label", { name })}
          yes={yesToCancel(t, name, cost)}
          onYes={reason => set("cancelled", reason)}
        />
      )}
    </div>
  )
}
