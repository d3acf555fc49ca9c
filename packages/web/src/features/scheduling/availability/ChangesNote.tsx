import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { clock, longDay } from "../../../lib/times.ts"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import type { Planned } from "./engine.ts"

interface Props {
  count: number
  /** Sessions outside of the new hours. */
  kept: readonly Planned[]
  timeZone: string
  onDrop: () => void
}

/** How many changes wait to be saved, and that no booked session is touched by them. */
export const ChangesNote = ({ count, kept, timeZone, onDrop }: Props) => {
  const { t } = useTranslation("availability")
  if (count === 0) return null
  const [first, ...more] = kept
  const words = first && {
    name: first.client.firstName,
    day: longDay(first.scheduledAt, timeZone),
    time: clock(first.scheduledAt, timeZone),
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
        <Button variant="subtle" onClick={onDrop}>
          {t("changes.undo")}
        </Button>
      }
    >
      {sentence}
    </Notice>
  )
}
