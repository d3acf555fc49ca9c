import { lazy, Suspense } from "react"
import { useTranslation } from "react-i18next"
import { SkeletonBlock } from "../feedback/Skeletons.tsx"
import css from "./line-chart.module.css"
import { type ChartProps, withIndex } from "./line-chart.ts"

interface Props extends ChartProps {
  /** One sentence that describes the chart. */
  summary: string
  /** Caption of the table. */
  name: string
}

const Drawing = lazy(() => import("./LineChartDrawing.tsx"))

/** A line chart, with a summary and a table for screen readers. */
export const LineChart = ({ summary, name, height = 220, ...chart }: Props) => {
  const { t } = useTranslation()
  return (
    <figure className={css.figure}>
      <div aria-hidden="true" dir="ltr">
        <Suspense fallback={<SkeletonBlock height={height} round={16} />}>
          <Drawing {...chart} height={height} />
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
            {withIndex(chart.points).map(
              ({ label, value, index }) =>
                value !== null && (
                  <tr key={index}>
                    <th scope="row">{label}</th>
                    <td>{chart.formatValue(value)}</td>
                  </tr>
                ),
            )}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
