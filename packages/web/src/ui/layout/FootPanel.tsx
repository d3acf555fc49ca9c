import type { ReactNode } from "react"
import css from "./foot-panel.module.css"

/** On phones the page's one action stands where the bar was, always in sight. Shown below 768 px only. */
export const FootPanel = ({ children, label }: { children: ReactNode; label: string }) => (
  <section className={css.panel} aria-label={label} data-foot-panel>
    {children}
  </section>
)
