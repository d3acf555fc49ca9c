import { useTranslation } from "react-i18next"
import { clock, longDay } from "../../lib/times.ts"
import css from "./book.module.css"

interface Props {
  /** When the session begins. */
  at: string
  zone: string
  freeUntilHours: number
  /** The other side. */
  name: string
}

/** The policy in one sentence, with its moment worked out. */
export const PolicyLine = ({ at, zone, freeUntilHours, name }: Props) => {
  const { t } = useTranslation("scheduling")
  const until = Date.parse(at) - freeUntilHours * 3_600_000
  if (until <= Date.now()) return <span>{t("book.confirm.policyNever", { name })}</span>
  return (
    <span>
      {t("book.confirm.policyUntil", { when: `${longDay(until, zone)}, ${clock(until, zone)}` })}
      <span className={css.after}>{t("book.confirm.policyAfter")}</span>
    </span>
  )
}
