import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { longDay, timeText } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"

interface Props {
  count: number
  /** Sessions outside of the new hours. */
  outside: readonly ScheduledBooking[]
  timeZone: string
  onDiscard: () => void
}

/** How many changes are not saved yet, and that they move no booked session. */
export const UnsavedChangesNotice = ({ count, outside, timeZone, onDiscard }: Props) => {
  const { t } = useTranslation("availability")
  if (count === 0) return null
  const [first, ...more] = outside
  const words = first && {
    name: first.client.firstName,
    day: longDay(first.scheduledAt, timeZone),
    time: timeText(first.scheduledAt, timeZone),
  }
  const sentence = !words
    ? t("changes.kept")
    : more.length > 0
      ? t("changes.keepsMore", { ...words, count: more.length })
      : t("changes.keeps", words)
  return (
    <Notice
      live
      title={t("changes.count", { count })}
      actions={
        <Button variant="subtle" onClick={onDiscard}>
          {t("changes.undo")}
        </Button>
      }
    >
      {sentence}
    </Notice>
  )
}
