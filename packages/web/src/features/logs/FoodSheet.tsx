import { Button, Select, TextInput } from "@mantine/core"
import { builtInFoods, type Food, searchFoods } from "@rapport/domain/foods/foods"
import { kcalOf, nutrientsOf } from "@rapport/domain/logs/nutrition"
import { IconArrowLeft, IconPlus, IconSearch } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { numberText } from "../../entities/log/amounts.ts"
import type { LogView } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import type { Slot } from "./FoodCard.tsx"
import css from "./food.module.css"
import { OwnFoodForm } from "./OwnFoodForm.tsx"
import { Stepper } from "./Stepper.tsx"
import pick from "./workout.module.css"

const MAX_SHOWN = 40

interface Props {
  date: string
  slot: Slot
  onClose: () => void
}

/** The person's own foods, in the form of the built-in ones. */
const ownFoods = (view: LogView): Food[] =>
  view.all("food").map(({ id, name = "", per100g = {}, measures = [] }) => ({ id, name, per100g, measures }))

/** Finds a food, asks how much, and adds it to a meal. What is eaten most often stands first. */
export const FoodSheet = ({ date, slot, onClose }: Props) => {
  const { t } = useTranslation("log")
  const { view } = useLog()
  const [q, setQ] = useState("")
  const [food, choose] = useState<Food | null>(null)
  const [isNew, setNew] = useState(false)
  const all = [...ownFoods(view), ...builtInFoods]
  const used = new Map<string, number>()
  for (const { foodId } of view.all("mealItem")) if (foodId) used.set(foodId, (used.get(foodId) ?? 0) + 1)
  const found = searchFoods(all, q)
  const byUse = found.toSorted((a, b) => (used.get(b.id) ?? 0) - (used.get(a.id) ?? 0))
  const shown = (q.trim() === "" ? byUse : found).slice(0, MAX_SHOWN)
  if (food)
    return (
      <Sheet opened onClose={onClose} title={food.name}>
        <Portion food={food} date={date} slot={slot} onBack={() => choose(null)} onDone={onClose} />
      </Sheet>
    )
  if (isNew)
    return (
      <Sheet opened onClose={onClose} title={t("food.ownTitle")}>
        <OwnFoodForm name={q.trim()} onDone={choose} />
      </Sheet>
    )
  return (
    <Sheet opened onClose={onClose} title={t("food.addTo", { meal: t(`food.slots.${slot}`) })}>
      <TextInput
        aria-label={t("food.search")}
        placeholder={t("food.search")}
        leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
        value={q}
        onChange={event => setQ(event.currentTarget.value)}
        maxLength={100}
        data-autofocus
      />
      <div className={pick.found}>
        {shown.map(one => (
          <button key={one.id} type="button" className={pick.pick} onClick={() => choose(one)}>
            <b>{one.name}</b>
            <span className="small ink-2">
              {t("food.per100", { kcal: numberText(kcalOf(one.per100g), 0) })}
            </span>
          </button>
        ))}
        {shown.length === 0 && <p className="ink-2">{t("picker.none")}</p>}
      </div>
      <Button
        variant="light"
        leftSection={<IconPlus size={20} aria-hidden="true" />}
        onClick={() => setNew(true)}
      >
        {t("food.addOwn")}
      </Button>
      <p className="least ink-3">{t("food.source")}</p>
    </Sheet>
  )
}

interface PortionProps {
  food: Food
  date: string
  slot: Slot
  onBack: () => void
  onDone: () => void
}

const GRAMS = "grams"

const Portion = ({ food, date, slot, onBack, onDone }: PortionProps) => {
  const { t } = useTranslation("log")
  const { view, log } = useLog()
  const [measure, setMeasure] = useState(food.measures[0]?.name ?? GRAMS)
  const [count, setCount] = useState(food.measures.length > 0 ? 1 : 100)
  const gramsEach = food.measures.find(({ name }) => name === measure)?.grams ?? 1
  const grams = Math.round(count * gramsEach * 1000) / 1000
  const nutrients = nutrientsOf(food.per100g, grams)
  const isTooMuch = grams > 10_000
  const add = () => {
    const meal = view.all("meal").find(one => one.date === date && one.slot === slot)
    const mealId = meal?.id ?? crypto.randomUUID()
    const last = view.itemsOf(mealId).at(-1)?.position ?? -1
    log.setAll([
      ...(meal ? [] : [{ kind: "meal" as const, id: mealId, fields: { date, slot } }]),
      {
        kind: "mealItem",
        id: crypto.randomUUID(),
        fields: {
          mealId,
          position: last + 1,
          foodId: food.id,
          name: food.name,
          portion: { count, measure: measure === GRAMS ? "" : measure, grams },
          nutrients,
        },
      },
    ])
    onDone()
  }
  return (
    <form
      className={css.chosen}
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <Select
        label={t("food.measure")}
        data={[
          ...food.measures.map(({ name, grams: each }) => ({
            value: name,
            label: t("food.measureOption", { name, grams: numberText(each, 1) }),
          })),
          { value: GRAMS, label: t("food.inGrams") },
        ]}
        value={measure}
        onChange={chosen => {
          if (!chosen) return
          setMeasure(chosen)
          setCount(chosen === GRAMS ? Math.max(1, Math.round(grams)) : 1)
        }}
        allowDeselect={false}
      />
      <Stepper
        size="lg"
        label={t("food.amount")}
        value={count}
        step={measure === GRAMS ? 10 : 0.5}
        onChange={value => setCount(value ?? 0)}
      />
      <p aria-live="polite">
        <b>{t("food.portionKcal", { kcal: numberText(kcalOf(nutrients), 0) })}</b>{" "}
        <span className="ink-2">
          {t("food.portionMacros", {
            protein: numberText(nutrients.proteinG ?? 0, 0),
            carbs: numberText(nutrients.carbsG ?? 0, 0),
            fat: numberText(nutrients.fatG ?? 0, 0),
          })}
        </span>
      </p>
      <Button type="submit" size="lg" disabled={grams <= 0 || isTooMuch}>
        {t("food.add")}
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconArrowLeft size={20} className="turns" aria-hidden="true" />}
        onClick={onBack}
      >
        {t("food.other")}
      </Button>
    </form>
  )
}
