import { lazy, Suspense } from "react"
import { useTranslation } from "react-i18next"
import { SkeletonBlock } from "../feedback/Skeletons.tsx"
import css from "./line-chart.module.css"

export interface ChartPoint {
  /** The label on the axis. */
  label: string
  /** On the line. */
  value: number | null
  /** A single measurement beside the line, shown as a dot. */
  dot?: number | undefined
}

export interface ChartProps {
  points: readonly ChartPoint[]
  /** A value as text: 68.4 kg. */
  formatValue: (value: number) => string
  target?: { value: number; name: string } | undefined
  /** Up to two grid lines with their values. */
  grid?: readonly number[] | undefined
  colour?: "spruce" | "fig" | undefined
  height?: number | undefined
}

interface Props extends ChartProps {
  /** One sentence that describes the chart. */
  summary: string
  /** Caption of the table. */
  name: string
}

/** Points told apart by their place: two may have the same day. */
export const placed = (points: readonly ChartPoint[]) => points.map((point, place) => ({ ...point, place }))

const Drawing = lazy(() => import("./LineChartDrawing.tsx"))

/** A line chart, with a summary and a table for screen readers. */
export const LineChart = ({ summary, name, height = 220, ...drawn }: Props) => {
  const { t } = useTranslation()
  return (
    <figure className={css.figure}>
      <div aria-hidden="true" dir="ltr">
        <Suspense fallback={<SkeletonBlock height={height} round={16} />}>
          <Drawing {...drawn} height={height} />
        </Suspense>
      </div>
      <figcaption className="visually-hidden">{summary}</figcaption>
      <div className="visually-hidden">
        <table>
          <caption>{`${name}. ${t("chart.table")}`}</caption>
          <thead>
            <tr>
              <th scope="col">{t("chart.day")}</th>
              <th scope="col">{t("chart.value")}</th>
            </tr>
          </thead>
          <tbody>
            {placed(drawn.points).map(
              ({ label, value, place }) =>
                value !== null && (
                  <tr key={place}>
                    <th scope="row">{label}</th>
                    <td>{drawn.formatValue(value)}</td>
                  </tr>
                ),
            )}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
