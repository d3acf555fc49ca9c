import { recordIdOf } from "@rapport/domain/logs/record-id"
import { IconMoodCry, IconMoodEmpty, IconMoodHappy, IconMoodSad, IconMoodSmile } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useLog } from "../../entities/log/use-log.ts"
import { useMe } from "../../lib/login.ts"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./logs.module.css"

const moods = [
  { value: 1, name: "awful", Face: IconMoodCry },
  { value: 2, name: "low", Face: IconMoodSad },
  { value: 3, name: "okay", Face: IconMoodEmpty },
  { value: 4, name: "good", Face: IconMoodSmile },
  { value: 5, name: "great", Face: IconMoodHappy },
] as const

/** How a day was, in five steps. A date has one mood, on whatever device it is given. */
export const MoodCard = ({ date }: { date: string }) => {
  const { t } = useTranslation("log")
  const { id: accountId } = useMe()
  const { view, log } = useLog()
  const mood = view.all("mood").find(entry => entry.date === date)
  const given = moods.find(({ value }) => value === mood?.value)
  const choose = (value: number) =>
    log.set("mood", mood?.id ?? recordIdOf(accountId, `mood:${date}`), mood ? { value } : { date, value })
  return (
    <Card title={t("mood.title")} aside={given && t(`mood.values.${given.name}`)}>
      <div className={css.moods} role="radiogroup" aria-label={t("mood.title")}>
        {moods.map(({ value, name, Face }) => (
          <label key={value} className={css.mood}>
            <input
              type="radio"
              name={`mood-${date}`}
              className="visually-hidden"
              checked={mood?.value === value}
              onChange={() => choose(value)}
            />
            <Face size={26} stroke={1.75} aria-hidden="true" />
            <span className="visually-hidden">{t(`mood.values.${name}`)}</span>
          </label>
        ))}
      </div>
    </Card>
  )
}
