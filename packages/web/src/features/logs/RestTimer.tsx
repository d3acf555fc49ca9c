import { Button } from "@mantine/core"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { clockText } from "../../entities/log/amounts.ts"
import { useNow } from "../../lib/use-now.ts"
import { toast } from "../../ui/feedback/toast.ts"
import { DayDome } from "../../ui/time/DayDome.tsx"
import { changeRest, endRest, useRest } from "./rest-timer.ts"
import css from "./workout.module.css"

const STEP_SECONDS = 15

/** The rest after a set, as a setting sun. */
export const RestTimer = ({ workoutId }: { workoutId: string }) => {
  const { t } = useTranslation("log")
  const rest = useRest()
  const now = useNow(250)
  const isMine = rest?.workoutId === workoutId
  const left = isMine ? (rest.endsAt - now) / 1000 : 0
  const isOver = isMine && left <= 0
  useEffect(() => {
    if (!isOver) return
    navigator.vibrate?.([180, 90, 180])
    toast({ text: t("rest.over") })
    endRest()
  }, [isOver, t])
  if (!isMine || isOver) return null
  const total = (rest.endsAt - rest.startedAt) / 1000
  return (
    <>
      <div className={css.restSpace} />
      <section className={css.rest} aria-label={t("rest.label")} data-foot-panel>
        <div className={css.restDome} role="timer" aria-live="off">
          <DayDome
            from={0}
            to={total}
            now={total - left}
            ends={["", ""]}
            time={clockText(left)}
            below={rest.next === null ? t("rest.rest") : t("rest.beforeSet", { number: rest.next })}
          />
        </div>
        <div className={css.restButtons}>
          <Button variant="default" size="lg" px={8} onClick={() => changeRest(-STEP_SECONDS)}>
            {t("rest.less")}
          </Button>
          <Button size="lg" px={8} onClick={endRest}>
            {t("rest.skip")}
          </Button>
          <Button variant="default" size="lg" px={8} onClick={() => changeRest(STEP_SECONDS)}>
            {t("rest.more")}
          </Button>
        </div>
      </section>
    </>
  )
}
