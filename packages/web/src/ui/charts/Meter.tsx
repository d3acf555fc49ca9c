import css from "./meter.module.css"

interface Props {
  label: string
  /** The value as text: "70 of 85". */
  valueText: string
  /** 0 to 1. */
  share: number
  colour?: "side" | "spruce" | "fig" | undefined
}

const clampShare = (share: number): number => Math.min(1, Math.max(0, share))

/** Progress towards a goal as a bar with its numbers. */
export const Meter = ({ label, valueText, share, colour = "spruce" }: Props) => (
  <div className={css.meter}>
    <span className={css.label}>{label}</span>
    <span className={css.words}>{valueText}</span>
    <meter
      className="visually-hidden"
      aria-label={label}
      value={clampShare(share)}
      aria-valuetext={valueText}
    >
      {valueText}
    </meter>
    <span className={css.track} aria-hidden="true">
      <span className={css[colour]} style={{ inlineSize: `${clampShare(share) * 100}%` }} />
    </span>
  </div>
)

interface Macro {
  label: string
  /** "138 g". */
  valueText: string
  amount: number
}

/** Protein, carbohydrates and fat as one bar with their amounts. */
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
            <dd>{macro.valueText}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
