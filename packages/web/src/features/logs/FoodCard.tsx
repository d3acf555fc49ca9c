import { Button } from "@mantine/core"
import { kcalOf, targetOn, totalsOf } from "@rapport/domain/logs/nutrition"
import { IconApple, IconCopy, IconMoon, IconPlus, IconSun, IconSunrise, IconTrash } from "@tabler/icons-react"
import type { CSSProperties } from "react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { numberText } from "../../entities/log/amounts.ts"
import { addDays } from "../../entities/log/dates.ts"
import type { Entry, LogView } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { toast } from "../../ui/feedback/toast.ts"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { FoodArcs } from "./FoodArcs.tsx"
import { FoodSheet } from "./FoodSheet.tsx"
import css from "./food.module.css"
import { TargetSheet } from "./TargetSheet.tsx"

export const slots = ["breakfast", "snacks", "lunch", "dinner"] as const
export type Slot = (typeof slots)[number]

const slotIcons = { breakfast: IconSunrise, snacks: IconApple, lunch: IconSun, dinner: IconMoon } as const

type Item = Entry<"mealItem">

const itemsIn = (view: LogView, date: string, slot: Slot): Item[] =>
  view
    .all("meal")
    .filter(meal => meal.date === date && meal.slot === slot)
    .flatMap(meal => view.itemsOf(meal.id))

const nutrientsIn = (items: readonly Item[]) => totalsOf(items.map(({ nutrients }) => nutrients ?? {}))

/** What was eaten on a day, against the target, meal by meal. */
export const FoodCard = ({ date }: { date: string }) => {
  const { t } = useTranslation("log")
  const { view } = useLog()
  const [adding, setAdding] = useState<Slot | null>(null)
  const [isTargeting, setTargeting] = useState(false)
  const totals = nutrientsIn(slots.flatMap(slot => itemsIn(view, date, slot)))
  const target = targetOn(view.all("target"), date)
  const share = (value: number, of: number | undefined) => (of ? value / of : 0)
  const macros = [
    { name: "protein", dot: "var(--spruce-g)", value: totals.proteinG, of: target?.proteinG },
    { name: "carbs", dot: "var(--honey)", value: totals.carbsG, of: target?.carbsG },
    { name: "fat", dot: "var(--fig-g)", value: totals.fatG, of: target?.fatG },
  ] as const
  const left = target?.kcal === undefined ? undefined : target.kcal - totals.kcal
  return (
    <>
      <Card
        title={t("food.title")}
        aside={
          <Button size="sm" variant="light" onClick={() => setTargeting(true)}>
            {t(target ? "food.changeTarget" : "food.setTarget")}
          </Button>
        }
      >
        <div className={css.top}>
          <FoodArcs
            shares={[
              share(totals.proteinG, target?.proteinG),
              share(totals.carbsG, target?.carbsG),
              share(totals.fatG, target?.fatG),
            ]}
          />
          <p className={css.inside}>
            <span className="time">{numberText(Math.abs(left ?? totals.kcal), 0)}</span>
            <span className="small ink-2">
              {left === undefined
                ? t("food.kcal")
                : t(left < 0 ? "food.over" : "food.left", { kcal: numberText(target?.kcal ?? 0, 0) })}
            </span>
          </p>
        </div>
        <dl className={css.macros}>
          {macros.map(({ name, dot, value, of }) => (
            <div key={name} className={css.macro} style={{ "--dot": dot } as CSSProperties}>
              <dt>{t(`food.macros.${name}`)}</dt>
              <dd>
                <b>{numberText(value, 0)}</b>{" "}
                <span className="ink-2">
                  {of === undefined ? t("food.grams") : t("food.ofGrams", { grams: numberText(of, 0) })}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card>
        <ul>
          {slots.map(slot => (
            <MealRow key={slot} date={date} slot={slot} onAdd={() => setAdding(slot)} />
          ))}
        </ul>
      </Card>
      {adding && <FoodSheet date={date} slot={adding} onClose={() => setAdding(null)} />}
      {isTargeting && <TargetSheet date={date} target={target} onClose={() => setTargeting(false)} />}
    </>
  )
}

const MealRow = ({ date, slot, onAdd }: { date: string; slot: Slot; onAdd: () => void }) => {
  const { t } = useTranslation("log")
  const { view, log } = useLog()
  const Icon = slotIcons[slot]
  const items = itemsIn(view, date, slot)
  const name = t(`food.slots.${slot}`)
  const before = items.length === 0 ? itemsIn(view, addDays(date, -1), slot) : []
  const remove = (item: Item) => {
    log.remove("mealItem", item.id)
    toast({
      text: t("food.removed", { name: item.name ?? "" }),
      undo: () => log.restore("mealItem", item.id),
    })
  }
  const copy = () => {
    const mealId = crypto.randomUUID()
    log.setAll([
      { kind: "meal", id: mealId, fields: { date, slot } },
      ...before.map(({ id: _, ...item }, position) => ({
        kind: "mealItem" as const,
        id: crypto.randomUUID(),
        fields: { ...item, mealId, position },
      })),
    ])
    toast({ text: t("food.copied", { meal: name }), undo: () => log.remove("meal", mealId) })
  }
  return (
    <li className={css.meal}>
      <div className={css.mealHead}>
        <IconTile icon={<Icon />} colour={items.length > 0 ? "spruce" : "plain"} />
        <span>
          <b>{name}</b>
          {items.length === 0 && <span className="small ink-2">{t("food.nothing")}</span>}
        </span>
        <span>
          {items.length > 0 && (
            <>
              <b>{numberText(nutrientsIn(items).kcal, 0)}</b> <span className="ink-2">{t("food.kcal")}</span>
            </>
          )}
        </span>
        <RoundButton
          variant="outline"
          label={t("food.addTo", { meal: name })}
          icon={<IconPlus />}
          onClick={onAdd}
        />
      </div>
      {items.map(item => (
        <div key={item.id} className={css.item}>
          <span>
            <b>{item.name}</b>{" "}
            {item.portion && <span className="small ink-2">{portionText(item.portion, t("food.gram"))}</span>}
          </span>
          <span>{numberText(kcalOf(item.nutrients ?? {}), 0)}</span>
          <RoundButton
            variant="plain"
            label={t("food.remove", { name: item.name ?? "" })}
            icon={<IconTrash />}
            onClick={() => remove(item)}
          />
        </div>
      ))}
      {before.length > 0 && (
        <div className={css.copy}>
          <span>
            <span className="small ink-2">
              {t("food.dayBefore", { kcal: numberText(nutrientsIn(before).kcal, 0) })}
            </span>
            <span>{before.map(item => item.name).join(", ")}</span>
          </span>
          <Button variant="default" leftSection={<IconCopy size={18} aria-hidden="true" />} onClick={copy}>
            {t("food.copy")}
          </Button>
        </div>
      )}
    </li>
  )
}

const portionText = ({ count, measure, grams }: NonNullable<Item["portion"]>, gram: string): string =>
  measure
    ? `${numberText(count, 2)} ${measure}, ${numberText(grams, 0)} ${gram}`
    : `${numberText(grams, 0)} ${gram}`
