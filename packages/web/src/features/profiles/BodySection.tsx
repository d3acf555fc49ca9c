import { NumberInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { cmFrom, kgFrom, lengthIn, lengthUnit, type Units, weightIn, weightUnit } from "../../lib/units.ts"
import { ProfileFormCard } from "./ProfileFormCard.tsx"
import css from "./profile-form-card.module.css"
import { useProfileForm } from "./use-profile-form.ts"
import { VisibilityNote } from "./VisibilityNote.tsx"

const BODY_PARTS = ["waist", "hips", "chest", "shoulders", "arm", "thigh", "calf", "neck"] as const
type BodyPart = (typeof BODY_PARTS)[number]
type Field = number | string

const isBodyPart = (part: string): part is BodyPart => (BODY_PARTS as readonly string[]).includes(part)
const fieldValue = (value: number | null | undefined, inUnits: (value: number) => number): Field =>
  value == null ? "" : inUnits(value)

/** Height, weight and measurements in the person's units; changing the units resets the form. */
export const BodySection = () => {
  const { units } = useMe()
  return <BodyForm key={units} units={units} />
}

const BodyForm = ({ units }: { units: Units }) => {
  const { t } = useTranslation("profiles")
  const { profile } = useMe()
  const own = Object.keys(profile.measurements).filter(part => !isBodyPart(part))
  const state = useProfileForm({
    values: {
      heightCm: fieldValue(profile.heightCm, value => lengthIn(units, value)),
      weightKg: fieldValue(profile.weightKg, value => weightIn(units, value)),
      measurements: Object.fromEntries(
        [...BODY_PARTS, ...own].map(part => [
          part,
          fieldValue(profile.measurements[part], value => lengthIn(units, value)),
        ]),
      ),
    },
    toChange: ({ heightCm, weightKg, measurements }) => ({
      heightCm: heightCm === "" ? null : cmFrom(units, Number(heightCm)),
      weightKg: weightKg === "" ? null : kgFrom(units, Number(weightKg)),
      measurements: Object.fromEntries(
        Object.entries(measurements)
          .filter(([, value]) => value !== "")
          .map(([part, value]) => [part, cmFrom(units, Number(value))]),
      ),
    }),
  })
  const { form } = state
  const unit = lengthUnit(units)
  const figure = { hideControls: true, decimalScale: 1, allowNegative: false, inputMode: "decimal" } as const
  return (
    <ProfileFormCard title={t("body.title")} visibility={<VisibilityNote scope="metrics" />} state={state}>
      <div className={css.two}>
        <NumberInput
          label={t("body.in", { what: t("body.height"), unit })}
          {...figure}
          {...form.getInputProps("heightCm")}
        />
        <NumberInput
          label={t("body.in", { what: t("body.weight"), unit: weightUnit(units) })}
          {...figure}
          {...form.getInputProps("weightKg")}
        />
      </div>
      <div className={css.four}>
        {[...BODY_PARTS, ...own].map(part => (
          <NumberInput
            key={part}
            label={t("body.in", {
              what: isBodyPart(part) ? t(`body.parts.${part}`) : part.replaceAll("_", " "),
              unit,
            })}
            {...figure}
            {...form.getInputProps(`measurements.${part}`)}
          />
        ))}
      </div>
    </ProfileFormCard>
  )
}
