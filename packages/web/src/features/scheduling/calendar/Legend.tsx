import { isOfferedType } from "@rapport/domain/scheduling/offered-types"
import { IconBeach, IconHourglass, IconSun, IconUsersGroup } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import grid from "./grid.module.css"
import css from "./legend.module.css"

const icon = { size: 20, stroke: 1.75, "aria-hidden": true } as const

const rows = [
  { name: "VIDEO", className: grid.video, mark: <TypeIcon type="VIDEO" /> },
  { name: "VOICE", className: grid.voice, mark: <TypeIcon type="VOICE" /> },
  { name: "CHAT", className: grid.chat, mark: <TypeIcon type="CHAT" /> },
  { name: "group", className: grid.group, mark: <IconUsersGroup {...icon} /> },
  { name: "asked", className: grid.requested, mark: <IconHourglass {...icon} /> },
  { name: "past", className: grid.past, mark: null },
  { name: "free", className: css.free, mark: <IconSun {...icon} /> },
  { name: "away", className: css.away, mark: <IconBeach {...icon} /> },
] as const satisfies readonly { name: string; className: string | undefined; mark: ReactNode }[]

const shownRows = rows.filter(({ name }) => name !== "CHAT" || isOfferedType(name))

/** What each colour and pattern of the calendar means. */
export const Legend = () => {
  const { t } = useTranslation("calendar")
  return (
    <section aria-label={t("legend.title")}>
      <ul className={css.legend}>
        {shownRows.map(({ name, className, mark }) => (
          <li key={name}>
            <span className={`${css.swatch} ${className}`} aria-hidden="true" />
            <span className={css.mark}>{mark}</span>
            {t(`legend.${name}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
