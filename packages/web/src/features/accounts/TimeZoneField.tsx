import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { onDemand } from "../../lib/on-demand.ts"
import { cityOf, hourOf, timeText } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { SunMark } from "../../ui/time/SunMark.tsx"
import css from "./time-zone-field.module.css"

const TimeZoneSheet = onDemand(async () => (await import("./TimeZoneSheet.tsx")).TimeZoneSheet)

/** The detected time zone with its current time, so that a wrong one is noticed. */
export const TimeZoneField = ({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) => {
  const { t } = useTranslation(["accounts", "common"])
  const now = useNow()
  const [changing, setChanging] = useState(false)
  return (
    <div className={css.zone}>
      <SunMark hour={hourOf(now, zone)} className={css.sun} />
      <div className={css.words}>
        <p>
          <strong>{t("signUp.zone", { time: timeText(now, zone), city: cityOf(zone) })}</strong>
        </p>
        <p className="small ink-2">{t("signUp.zoneText")}</p>
      </div>
      <Button variant="default" size="sm" onClick={() => setChanging(true)}>
        {t("common:change")}
      </Button>
      <TimeZoneSheet opened={changing} onClose={() => setChanging(false)} zone={zone} onChange={onChange} />
    </div>
  )
}
