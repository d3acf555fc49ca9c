import { Button } from "@mantine/core"
import { IconHourglass } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { noonOf } from "../../../lib/months.ts"
import { dateOf, longDay, shortDay } from "../../../lib/times.ts"
import { FormProblem } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"
import { myWaits, useWaitForDay } from "./api.ts"
import type { BookState } from "./use-book.ts"

/** A day without a free time: wait for one on it, or see that one waits already. */
export const WaitForDay = ({ state, date }: { state: BookState; date: string }) => {
  const { t } = useTranslation("waitlist")
  const { coach, kind, zone } = state
  const waits = useQuery(myWaits)
  const join = useWaitForDay()
  if (date < dateOf(Date.now(), zone)) return null
  const mine = waits.data?.items.some(entry => entry.coachId === coach.id && entry.day === date)
  const day = shortDay(noonOf(date), "UTC")
  if (mine)
    return (
      <Notice tone="side" live icon={<IconHourglass />}>
        {t("day.waits", { day })}
      </Notice>
    )
  return (
    <>
      <p>{t("day.title", { day: longDay(noonOf(date), "UTC") })}</p>
      <p className="small ink-2">{t("day.text")}</p>
      <FormProblem of={join.error} />
      <Button
        variant="light"
        loading={join.isPending}
        onClick={() =>
          join.mutate({ params: { coachId: coach.id }, body: { day: date, timeZone: zone, ...kind } })
        }
      >
        {t("day.join", { day })}
      </Button>
    </>
  )
}
