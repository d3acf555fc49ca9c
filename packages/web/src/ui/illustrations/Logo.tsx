import css from "./logo.module.css"

/** The logo; `words` adds the product's name. */
export const Logo = ({ size = 34, words = false }: { size?: number; words?: boolean }) => (
  <span className={css.logo}>
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={css.mark}>
      <path d="M15 6.5v23a11.5 11.5 0 0 1 0-23Z" fill="var(--fig-g)" />
      <path d="M17 2.5v23a11.5 11.5 0 0 0 0-23Z" fill="var(--spruce-g)" />
    </svg>
    {words && <span className={css.words}>Rapport</span>}
  </span>
)
