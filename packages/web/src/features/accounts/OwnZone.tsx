import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { cityOf, clock, hourOf } from "../../lib/times.ts"
import { useNow } from "../../lib/use-now.ts"
import { ZonePicker } from "../../ui/inputs/ZonePicker.tsx"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import { SunMark } from "../../ui/time/SunMark.tsx"
import css from "./own-zone.module.css"

/** Says what time it is here, so that a wrong zone is seen at once. */
export const OwnZone = ({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) => {
  const { t } = useTranslation(["accounts", "common"])
  const now = useNow()
  const [changing, setChanging] = useState(false)
  return (
    <div className={css.zone}>
      <SunMark hour={hourOf(now, zone)} className={css.sun} />
      <div className={css.words}>
        <p>
          <strong>{t("signUp.zone", { time: clock(now, zone), city: cityOf(zone) })}</strong>
        </p>
        <p className="small ink-2">{t("signUp.zoneText")}</p>
      </div>
      <Button variant="default" size="sm" onClick={() => setChanging(true)}>
        {t("common:change")}
      </Button>
      <Sheet
        opened={changing}
        onClose={() => setChanging(false)}
        title={t("signUp.zoneTitle")}
        foot={<Button onClick={() => setChanging(false)}>{t("signUp.zoneDone")}</Button>}
      >
        <ZonePicker
          label={t("signUp.zoneLabel")}
          value={zone}
          onChange={onChange}
          nothing={t("signUp.zoneNone")}
        />
      </Sheet>
    </div>
  )
}
