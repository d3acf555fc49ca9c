import { IconUsers } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { places, withOwn } from "./choices.ts"
import type { Draft } from "./draft.ts"
import { PillSelect } from "./PillSelect.tsx"

interface Props {
  draft: Draft
  /** Taken now. */
  held: number
  set: (part: Partial<Draft>) => void
}

/** How many open bookings the coach takes at once, of all types together. */
export const Places = ({ draft: { totalSlots }, held, set }: Props) => {
  const { t } = useTranslation("availability")
  return (
    <PillSelect
      icon={<IconUsers size={20} stroke={1.75} />}
      label={t("rules.places")}
      note={
        held > totalSlots ? t("rules.placesOver", { count: held }) : t("rules.placesNow", { count: held })
      }
      width={84}
      value={`${totalSlots}`}
      choices={withOwn(places, totalSlots).map(value => ({ value: `${value}`, label: `${value}` }))}
      onChange={value => set({ totalSlots: Number(value) })}
    />
  )
}
