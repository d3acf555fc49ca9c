import { IconHourglass } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import { dayWord, hourOf } from "../../lib/times.ts"
import { SunMark } from "../../ui/time/SunMark.tsx"
import { Time } from "../../ui/time/Time.tsx"

import css from "./next-free.module.css"

interface Props {
  coach: Pick<ListedCoach, "nextFreeAt" | "availableSlots">
  zone: string
  now: number
}

/** When this coach is free next, in the viewer's zone. */
export const NextFree = ({ coach, zone, now }: Props) => {
  const { t } = useTranslation("directory")
  if (coach.availableSlots > 0 && coach.nextFreeAt)
    return (
      <p className={css.next}>
        <SunMark hour={hourOf(coach.nextFreeAt, zone)} />
        <span className="visually-hidden">{t("nextFree")}</span>
        <span className={css.day}>{dayWord(coach.nextFreeAt, zone, now)}</span>
        <Time at={coach.nextFreeAt} zone={zone} size={21} />
      </p>
    )
  return (
    <p className={css.next}>
      <IconHourglass aria-hidden="true" />
      <span className={css.none}>{t(coach.availableSlots > 0 ? "noTimes" : "noSpots")}</span>
    </p>
  )
}
