import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { dayPart, hourOf } from "../../lib/times.ts"

/** "Good afternoon, Nora", by the local hour. */
export const useGreeting = (now: number): string => {
  const { t } = useTranslation("today")
  const me = useMe()
  return t(`hello.${dayPart(hourOf(now, me.timeZone))}`, { name: me.firstName })
}
