import css from "./meter.module.css"

interface Props {
  label: string
  /** What stands at the end of the line: "70 of 85". */
  words: string
  /** 0 to 1. */
  share: number
  colour?: "side" | "spruce" | "fig" | undefined
}

const held = (share: number): number => Math.min(1, Math.max(0, share))

/** How far something has come, with its figures. */
export const Meter = ({ label, words, share, colour = "spruce" }: Props) => (
  <div className={css.meter}>
    <span className={css.label}>{label}</span>
    <span className={css.words}>{words}</span>
    <meter className="visually-hidden" aria-label={label} value={held(share)} aria-valuetext={words}>
      {words}
    </meter>
    <span className={css.track} aria-hidden="true">
      <span className={css[colour]} style={{ inlineSize: `${held(share) * 100}%` }} />
    </span>
  </div>
)

interface Macro {
  label: string
  /** "138 g". */
  words: string
  amount: number
}

/** Protein, carbs and fat as one bar, always with their figures. */
export const Macros = ({ macros }: { macros: readonly [Macro, Macro, Macro] }) => {
  const colours = ["spruce", "honey", "fig"] as const
  return (
    <div>
      <div className={css.macros} aria-hidden="true">
        {macros.map((macro, index) => (
          <span
            key={macro.label}
            className={css[colours[index] ?? "fig"]}
            style={{ flexGrow: macro.amount }}
          />
        ))}
      </div>
      <dl className={css.figures}>
        {macros.map(macro => (
          <div key={macro.label}>
            <dt>{macro.label}</dt>
            <dd>{macro.words}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
