import { IconBeach, IconHourglass, IconSun, IconUsersGroup } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { TypeIcon } from "../../../ui/time/TypeIcon.tsx"
import grid from "./grid.module.css"
import css from "./legend.module.css"

const icon = { size: 20, stroke: 1.75, "aria-hidden": true } as const

const rows = [
  { name: "VIDEO", look: grid.video, mark: <TypeIcon type="VIDEO" /> },
  { name: "VOICE", look: grid.voice, mark: <TypeIcon type="VOICE" /> },
  { name: "CHAT", look: grid.chat, mark: <TypeIcon type="CHAT" /> },
  { name: "group", look: grid.group, mark: <IconUsersGroup {...icon} /> },
  { name: "asked", look: grid.asked, mark: <IconHourglass {...icon} /> },
  { name: "past", look: grid.past, mark: null },
  { name: "free", look: css.free, mark: <IconSun {...icon} /> },
  { name: "away", look: css.away, mark: <IconBeach {...icon} /> },
] as const satisfies readonly { name: string; look: string | undefined; mark: ReactNode }[]

/** What each look of the calendar means. */
export const Legend = () => {
  const { t } = useTranslation("calendar")
  return (
    <section aria-label={t("legend.title")}>
      <ul className={css.legend}>
        {rows.map(({ name, look, mark }) => (
          <li key={name}>
            <span className={`${css.swatch} ${look}`} aria-hidden="true" />
            <span className={css.mark}>{mark}</span>
            {t(`legend.${name}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
