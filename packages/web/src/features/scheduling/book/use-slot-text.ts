import { useTranslation } from "react-i18next"
import type { SlotPickerText } from "../../../entities/coach/SlotPicker.tsx"

/** What the choice of a time says while somebody books with this coach. */
export const useSlotText = (coachName: string): SlotPickerText => {
  const { t } = useTranslation("scheduling")
  return {
    what: t("book.when.what"),
    previous: t("book.when.previous"),
    following: t("book.when.following"),
    day: (day, count) => (count > 0 ? t("book.when.day", { day, count }) : t("book.when.none", { day })),
    none: () => null,
    noneInMonth: month => t("book.when.noneInMonth", { month }),
    showMonth: month => t("book.when.showMonth", { month }),
    busy: t("book.when.busy"),
    zones: (yours, theirs) => t("book.when.zones", { yours, theirs }),
    there: there => t("book.when.at", { time: "", there, name: coachName }),
    more: count => t("book.when.more", { count }),
    clockChange: t("book.when.clocks"),
  }
}
