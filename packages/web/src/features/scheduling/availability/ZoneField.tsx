import { IconWorld } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { ZonePicker } from "../../../ui/inputs/ZonePicker.tsx"
import css from "./cancellation-policy.module.css"

interface Props {
  value: string
  onChange: (timeZone: string) => void
}

/** The time zone of the hours. */
export const ZoneField = ({ value, onChange }: Props) => {
  const { t } = useTranslation("availability")
  return (
    <div className={css.zone}>
      <IconWorld size={20} stroke={1.75} aria-hidden="true" />
      <div>
        <ZonePicker label={t("zone")} notFound={t("zoneNothing")} value={value} onChange={onChange} />
        <p className="small ink-2">{t("zoneHint")}</p>
      </div>
    </div>
  )
}
