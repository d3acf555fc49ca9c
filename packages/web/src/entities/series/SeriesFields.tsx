import { IconMinus, IconPlus } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import css from "./repeat.module.css"
import { RepeatDates } from "./SeriesDates.tsx"
import { type Every, MAX_OCCURRENCES, type RepeatState } from "./use-series.ts"

interface Props {
  state: RepeatState
  zone: string
  /** The other one: the coach where a client books, the client where a coach does. */
  name: string
  side: "client" | "coach"
}

/** Once, every week or every two weeks; with each date and what stands against it. */
export const Repeat = ({ state, zone, name, side }: Props) => {
  const { t } = useTranslation("series")
  const { every, times, setTimes } = state
  return (
    <section className={css.repeat} aria-label={t("repeat.title")}>
      <p className="label">{t("repeat.title")}</p>
      <div className={css.every}>
        <Segments<Every>
          fullWidth
          label={t("repeat.title")}
          value={every}
          onChange={state.setEvery}
          choices={[
            { value: "once", label: t("repeat.once") },
            { value: "1", label: t("repeat.weekly") },
            { value: "2", label: t("repeat.fortnightly") },
          ]}
        />
      </div>
      {state.on && (
        <>
          <fieldset className={css.times}>
            <legend className="visually-hidden">{t("repeat.times")}</legend>
            <span aria-hidden="true">{t("repeat.times")}</span>
            <RoundButton
              look="outline"
              size="md"
              label={t("repeat.less")}
              disabled={times <= 2}
              onClick={() => setTimes(times - 1)}
              icon={<IconMinus aria-hidden="true" />}
            />
            <output className={`time ${css.count}`}>{times}</output>
            <RoundButton
              look="outline"
              size="md"
              label={t("repeat.more")}
              disabled={times >= MAX_OCCURRENCES}
              onClick={() => setTimes(times + 1)}
              icon={<IconPlus aria-hidden="true" />}
            />
          </fieldset>
          <RepeatDates state={state} zone={zone} name={name} side={side} />
        </>
      )}
    </section>
  )
}
