import { IconMinus, IconPlus } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { SeriesDates } from "./SeriesDates.tsx"
import css from "./series.module.css"
import { type Interval, MAX_OCCURRENCES, type SeriesForm } from "./use-series-form.ts"

interface Props {
  form: SeriesForm
  zone: string
  /** The other person: the coach where a client books, the client where a coach does. */
  name: string
  side: "client" | "coach"
}

/** Once, every week or every two weeks; with each date and its conflict. */
export const SeriesFields = ({ form, zone, name, side }: Props) => {
  const { t } = useTranslation("series")
  const { interval, times, setTimes } = form
  return (
    <section className={css.repeat} aria-label={t("repeat.title")}>
      <p className="label">{t("repeat.title")}</p>
      <div className={css.every}>
        <Segments<Interval>
          fullWidth
          label={t("repeat.title")}
          value={interval}
          onChange={form.setInterval}
          choices={[
            { value: "once", label: t("repeat.once") },
            { value: "1", label: t("repeat.weekly") },
            { value: "2", label: t("repeat.fortnightly") },
          ]}
        />
      </div>
      {form.on && (
        <>
          <fieldset className={css.times}>
            <legend className="visually-hidden">{t("repeat.times")}</legend>
            <span aria-hidden="true">{t("repeat.times")}</span>
            <RoundButton
              variant="outline"
              size="md"
              label={t("repeat.less")}
              disabled={times <= 2}
              onClick={() => setTimes(times - 1)}
              icon={<IconMinus aria-hidden="true" />}
            />
            <output className={`time ${css.count}`}>{times}</output>
            <RoundButton
              variant="outline"
              size="md"
              label={t("repeat.more")}
              disabled={times >= MAX_OCCURRENCES}
              onClick={() => setTimes(times + 1)}
              icon={<IconPlus aria-hidden="true" />}
            />
          </fieldset>
          <SeriesDates form={form} zone={zone} name={name} side={side} />
        </>
      )}
    </section>
  )
}
