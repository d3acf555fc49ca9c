import { NumberInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { Section } from "./Section.tsx"
import { SeenBy } from "./SeenBy.tsx"
import css from "./section.module.css"
import { cmFrom, kgFrom, lengthIn, lengthUnit, type Units, weightIn, weightUnit } from "./units.ts"
import { useSection } from "./use-section.ts"

const places = ["waist", "hips", "chest", "shoulders", "arm", "thigh", "calf", "neck"] as const
type Known = (typeof places)[number]
type Field = number | string

const isKnown = (place: string): place is Known => (places as readonly string[]).includes(place)
const shown = (value: number | null | undefined, inUnits: (value: number) => number): Field =>
  value == null ? "" : inUnits(value)

/** Height, weight and measurements, in one's own units; other units begin the form anew. */
export const BodySection = () => {
  const { units } = useMe()
  return <BodyForm key={units} units={units} />
}

const BodyForm = ({ units }: { units: Units }) => {
  const { t } = useTranslation("profiles")
  const { profile } = useMe()
  const own = Object.keys(profile.measurements).filter(place => !isKnown(place))
  const state = useSection({
    values: {
      heightCm: shown(profile.heightCm, value => lengthIn(units, value)),
      weightKg: shown(profile.weightKg, value => weightIn(units, value)),
      measurements: Object.fromEntries(
        [...places, ...own].map(place => [
          place,
          shown(profile.measurements[place], value => lengthIn(units, value)),
        ]),
      ),
    },
    toChange: ({ heightCm, weightKg, measurements }) => ({
      heightCm: heightCm === "" ? null : cmFrom(units, Number(heightCm)),
      weightKg: weightKg === "" ? null : kgFrom(units, Number(weightKg)),
      measurements: Object.fromEntries(
        Object.entries(measurements)
          .filter(([, value]) => value !== "")
          .map(([place, value]) => [place, cmFrom(units, Number(value))]),
      ),
    }),
  })
  const { form } = state
  const unit = lengthUnit(units)
  const figure = { hideControls: true, decimalScale: 1, allowNegative: false, inputMode: "decimal" } as const
  return (
    <Section title={t("body.title")} seen={<SeenBy scope="metrics" />} state={state}>
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
        {[...places, ...own].map(place => (
          <NumberInput
            key={place}
            label={t("body.in", {
              what: isKnown(place) ? t(`body.places.${place}`) : place.replaceAll("_", " "),
              unit,
            })}
            {...figure}
            {...form.getInputProps(`measurements.${place}`)}
          />
        ))}
      </div>
    </Section>
  )
}
