import { Chip } from "@mantine/core"
import { isOfferedType } from "@rapport/domain/scheduling/offered-types"
import { useTranslation } from "react-i18next"
import type { Schedule } from "../../../entities/availability/api.ts"
import type { SessionType } from "../../../entities/booking/booking.ts"
import { sessionTypes } from "./api.ts"
import css from "./schedules.module.css"

interface Props {
  value: readonly SessionType[]
  onChange: (types: SessionType[]) => void
  /** The other schedules: a type uses only one. */
  others: readonly Schedule[]
}

/** The types of session that use a schedule. */
export const TypesField = ({ value, onChange, others }: Props) => {
  const { t } = useTranslation(["availability", "scheduling"])
  const choices = sessionTypes.filter(type => isOfferedType(type) || value.includes(type))
  const holderOf = (type: SessionType) => others.find(({ types }) => types.includes(type))
  const held = choices.flatMap(type => {
    const holder = holderOf(type)
    return holder ? [t("schedules.held", { type: t(`scheduling:type.${type}`), name: holder.name })] : []
  })
  return (
    <fieldset className={css.types}>
      <legend className="label">{t("schedules.types")}</legend>
      <Chip.Group
        multiple
        value={[...value]}
        onChange={chosen => onChange(sessionTypes.filter(type => chosen.includes(type)))}
      >
        <div className={css.chips}>
          {choices.map(type => (
            <Chip key={type} value={type} disabled={holderOf(type) !== undefined}>
              {t(`scheduling:type.${type}`)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      {held.map(words => (
        <p key={words} className="small ink-2">
          {words}
        </p>
      ))}
    </fieldset>
  )
}
