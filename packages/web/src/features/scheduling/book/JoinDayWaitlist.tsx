import { Button } from "@mantine/core"
import { IconHourglass } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useFeature } from "../../../entities/features/api.ts"
import { myWaitlist, useJoinWaitlist } from "../../../entities/waitlist/api.ts"
import { noonOf } from "../../../lib/months.ts"
import { dateOf, longDay, shortDay } from "../../../lib/times.ts"
import { FormError } from "../../../ui/feedback/form-errors.tsx"
import { Notice } from "../../../ui/feedback/Notice.tsx"

import type { BookState } from "./use-book.ts"

/** For a day without a free time: joining its waitlist, or a note that this person is on it. */
export const JoinDayWaitlist = ({ state, date }: { state: BookState; date: string }) => {
  const { t } = useTranslation("waitlist")
  const { coach, kind, zone } = state
  const isOn = useFeature("waitlist")
  const waitlist = useQuery(myWaitlist)
  const join = useJoinWaitlist()
  if (date < dateOf(Date.now(), zone)) return null
  const isWaiting = waitlist.data?.items.some(entry => entry.coachId === coach.id && entry.day === date)
  const day = shortDay(noonOf(date), "UTC")
  if (isWaiting)
    return (
      <Notice tone="side" live icon={<IconHourglass />}>
        {t("day.waits", { day })}
      </Notice>
    )
  if (!isOn) return null
  return (
    <>
      <p>{t("day.title", { day: longDay(noonOf(date), "UTC") })}</p>
      <p className="small ink-2">{t("day.text")}</p>
      <FormError of={join.error} />
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
