import type { ReactNode } from "react"
import css from "./foot-panel.module.css"

/** Holds the page's main action in place of the navigation bar on phones. Shown below 768 px only. */
export const FootPanel = ({ children, label }: { children: ReactNode; label: string }) => (
  <section className={css.panel} aria-label={label} data-foot-panel>
    {children}
  </section>
)
