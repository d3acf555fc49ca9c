import { Button, NumberInput } from "@mantine/core"
import { kcalFromMacros } from "@rapport/domain/logs/nutrition"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Entry } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import css from "./food.module.css"

interface Props {
  date: string
  target: Entry<"target"> | undefined
  onClose: () => void
}

const fields = ["kcal", "proteinG", "carbsG", "fatG"] as const

/** What a day should amount to, from this date on; earlier days keep theirs. */
export const TargetSheet = ({ date, target, onClose }: Props) => {
  const { t } = useTranslation("log")
  const { log } = useLog()
  const [values, setValues] = useState<Partial<Record<(typeof fields)[number], number>>>({
    ...(target?.kcal !== undefined && { kcal: target.kcal }),
    ...(target?.proteinG !== undefined && { proteinG: target.proteinG }),
    ...(target?.carbsG !== undefined && { carbsG: target.carbsG }),
    ...(target?.fatG !== undefined && { fatG: target.fatG }),
  })
  const save = () => {
    const isSameDay = target?.startDate === date
    log.set("target", isSameDay ? target.id : crypto.randomUUID(), { startDate: date, ...values })
    onClose()
  }
  return (
    <Sheet opened onClose={onClose} title={t("food.targetTitle")}>
      <form
        className={css.chosen}
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <p className="ink-2">{t("food.targetText")}</p>
        <div className={css.two}>
          {fields.map(field => (
            <NumberInput
              key={field}
              label={field === "kcal" ? t("food.kcal") : t(`food.label.${field}`)}
              placeholder={field === "kcal" ? String(Math.round(kcalFromMacros(values))) : undefined}
              min={0}
              max={field === "kcal" ? 20_000 : 2000}
              decimalScale={0}
              hideControls
              value={values[field] ?? ""}
              onChange={value =>
                setValues(before => ({ ...before, [field]: typeof value === "number" ? value : 0 }))
              }
            />
          ))}
        </div>
        <Button type="submit" size="lg">
          {t("food.targetSave")}
        </Button>
      </form>
    </Sheet>
  )
}
