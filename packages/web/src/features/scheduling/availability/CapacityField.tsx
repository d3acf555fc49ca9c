import { IconUsers } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { capacities, withCurrent } from "./choices.ts"
import type { Draft } from "./draft.ts"
import { PillSelect } from "./PillSelect.tsx"

interface Props {
  draft: Draft
  /** How many are in use now. */
  held: number
  set: (part: Partial<Draft>) => void
}

/** How many open bookings the coach takes at once, of all types together. */
export const CapacityField = ({ draft: { totalSlots }, held, set }: Props) => {
  const { t } = useTranslation("availability")
  return (
    <PillSelect
      icon={<IconUsers size={20} stroke={1.75} />}
      label={t("rules.capacity")}
      note={
        held > totalSlots
          ? t("rules.capacityOver", { count: held })
          : t("rules.capacityTaken", { count: held })
      }
      width={84}
      value={`${totalSlots}`}
      choices={withCurrent(capacities, totalSlots).map(value => ({ value: `${value}`, label: `${value}` }))}
      onChange={value => set({ totalSlots: Number(value) })}
    />
  )
}
