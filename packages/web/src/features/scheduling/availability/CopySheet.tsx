import { Button, Chip, Group } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { weekdayNames } from "../../../lib/times.ts"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { type Weekday, weekdays } from "./week.ts"

interface Props {
  from: Weekday
  onCopy: (to: readonly Weekday[]) => void
  onClose: () => void
}

/** Copies the hours of one day to other days. */
export const CopySheet = ({ from, onCopy, onClose }: Props) => {
  const { t } = useTranslation(["availability", "common"])
  const [to, setTo] = useState<string[]>([])
  const names = weekdayNames("long")
  const others = names.filter(({ day }) => day !== from)
  const choose = (days: readonly number[]): void =>
    setTo(others.filter(({ day }) => days.includes(day)).map(({ day }) => `${day}`))
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("copy.title", { day: names.find(({ day }) => day === from)?.name ?? "" })}
      size={460}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button
            disabled={to.length === 0}
            onClick={() => onCopy(weekdays.filter(day => to.includes(`${day}`)))}
          >
            {t("copy.yes")}
          </Button>
        </>
      }
    >
      <p className="ink-2">{t("copy.text")}</p>
      <Chip.Group multiple value={to} onChange={setTo}>
        <Group gap={8} mt={16}>
          {others.map(({ day, name }) => (
            <Chip key={day} value={`${day}`}>
              {name}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap={8} mt={16}>
        <Button variant="subtle" onClick={() => choose([1, 2, 3, 4, 5])}>
          {t("copy.workdays")}
        </Button>
        <Button variant="subtle" onClick={() => choose(weekdays)}>
          {t("copy.every")}
        </Button>
      </Group>
    </Sheet>
  )
}
