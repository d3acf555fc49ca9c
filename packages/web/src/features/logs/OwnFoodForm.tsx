import { Button, NumberInput, TextInput } from "@mantine/core"
import type { Food } from "@rapport/domain/foods/foods"
import { kcalFromMacros } from "@rapport/domain/logs/nutrition"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useLog } from "../../entities/log/use-log.ts"
import css from "./food.module.css"

const macros = ["proteinG", "carbsG", "fatG"] as const

/** A food of one's own, with the values of its label for 100 g. */
export const OwnFoodForm = ({ name: typed, onDone }: { name: string; onDone: (food: Food) => void }) => {
  const { t } = useTranslation("log")
  const { log } = useLog()
  const [name, setName] = useState(typed)
  const [values, setValues] = useState<Record<string, number>>({})
  const [kcal, setKcal] = useState<number | null>(null)
  const save = () => {
    const id = crypto.randomUUID()
    const per100g = { ...values, ...(kcal !== null && { kcal }) }
    log.set("food", id, { name: name.trim(), per100g, measures: [] })
    onDone({ id, name: name.trim(), per100g, measures: [] })
  }
  return (
    <form
      className={css.chosen}
      onSubmit={event => {
        event.preventDefault()
        if (name.trim()) save()
      }}
    >
      <TextInput
        label={t("food.ownName")}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        maxLength={150}
        required
        data-autofocus
      />
      <p className="small ink-2">{t("food.ownText")}</p>
      <div className={css.two}>
        <NumberInput
          label={t("food.kcal")}
          placeholder={String(Math.round(kcalFromMacros(values)))}
          min={0}
          max={950}
          decimalScale={1}
          hideControls
          value={kcal ?? ""}
          onChange={value => setKcal(typeof value === "number" ? value : null)}
        />
        {macros.map(macro => (
          <NumberInput
            key={macro}
            label={t(`food.label.${macro}`)}
            min={0}
            max={100}
            decimalScale={1}
            hideControls
            value={values[macro] ?? ""}
            onChange={value =>
              setValues(before => ({ ...before, [macro]: typeof value === "number" ? value : 0 }))
            }
          />
        ))}
      </div>
      <Button type="submit" size="lg" disabled={!name.trim()}>
        {t("food.ownSave")}
      </Button>
    </form>
  )
}
