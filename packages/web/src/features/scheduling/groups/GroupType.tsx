import { useUncontrolled } from "@mantine/hooks"
import { offeredTypes } from "@rapport/domain/scheduling/offered-types"
import { useTranslation } from "react-i18next"
import type { OwnGroup } from "../../../entities/group/api.ts"
import { Segments } from "../../../ui/inputs/Segments.tsx"
import css from "./groups.module.css"

type Type = OwnGroup["type"]

interface Props {
  defaultValue?: Type
  onChange?: (type: Type) => void
}

/** The type of the sessions, as a form field. */
export const GroupType = ({ defaultValue = "VIDEO", onChange }: Props) => {
  const { t } = useTranslation(["groups", "scheduling"])
  const [type, choose] = useUncontrolled<Type>({ defaultValue, ...(onChange && { onChange }) })
  return (
    <div className={css.type}>
      <p className="label">{t("sheet.type")}</p>
      <Segments<Type>
        fullWidth
        label={t("sheet.type")}
        value={type}
        onChange={choose}
        choices={offeredTypes.map(value => ({
          value,
          label: t(`scheduling:type.${value}`),
        }))}
      />
    </div>
  )
}
