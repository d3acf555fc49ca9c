import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react"
import type { ReactNode } from "react"
import css from "./notice.module.css"

type Tone = "honey" | "ok" | "danger" | "side" | "plain"

interface Props {
  tone?: Tone | undefined
  icon?: ReactNode | undefined
  title?: ReactNode | undefined
  children?: ReactNode | undefined
  /** Buttons or chips below the text. */
  actions?: ReactNode | undefined
  /** A button at the end of the row. */
  end?: ReactNode | undefined
  /** Announced by screen readers when it appears. */
  live?: boolean | undefined
}

const icons: Record<Tone, ReactNode> = {
  honey: <IconInfoCircle />,
  side: <IconInfoCircle />,
  plain: <IconInfoCircle />,
  ok: <IconCircleCheck />,
  danger: <IconAlertTriangle />,
}

/** A tinted message box inside the page. */
export const Notice = ({ tone = "honey", icon, title, children, actions, end, live = false }: Props) => (
  <div
    className={`${css.notice} ${css[tone]}`}
    role={live ? (tone === "danger" ? "alert" : "status") : undefined}
  >
    <span className={css.icon} aria-hidden="true">
      {icon ?? icons[tone]}
    </span>
    <div className={css.words}>
      {title && <p className={css.title}>{title}</p>}
      {children && <div>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </div>
    {end && <div className={css.end}>{end}</div>}
  </div>
)
