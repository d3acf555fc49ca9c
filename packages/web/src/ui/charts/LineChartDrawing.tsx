import { useReducedMotion } from "@mantine/hooks"
import { useId } from "react"
import { Area, ComposedChart, ReferenceDot, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from "recharts"
import { type ChartProps, withIndex } from "./line-chart.ts"

const axis = { fontSize: 12.5, fill: "var(--ink-3)", fontFamily: "var(--face)" }

/** The highest value of the last quarter; the label of the last point is placed above it, clear of the line. */
const peakNearEnd = (points: ChartProps["points"]): number =>
  Math.max(
    ...points
      .slice(-Math.ceil(points.length / 4))
      .flatMap(({ value, dot }) => [value ?? -Infinity, dot ?? -Infinity]),
  )

const rangeOf = ({ points, target, grid = [] }: ChartProps): [number, number] => {
  const values = points.flatMap(point => [point.value, point.dot].filter(value => typeof value === "number"))
  const all = [...values, ...grid, ...(target ? [target.value] : [])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const padding = (high - low || 1) * 0.14
  return [low - padding, high + padding]
}

/** The drawing alone: the only part that loads the chart library. */
export default function LineChartDrawing(props: ChartProps) {
  const { points, formatValue, target, grid = [], colour = "spruce", height = 220 } = props
  const gradient = useId()
  const reducedMotion = useReducedMotion()
  const stroke = `var(--${colour}-g)`
  const last = points.findLastIndex(point => point.value !== null)
  const end = points[last]
  const ticks = new Set([0, Math.floor((points.length - 1) / 2), points.length - 1])
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={withIndex(points)}
        accessibilityLayer={false}
        margin={{ top: 26, right: grid.length > 0 ? 34 : 8, bottom: 0, left: 2 }}
      >
        <defs>
          <linearGradient id={gradient} x1="0" x2="0" y1="0" y2="1">
            <stop offset="0" stopColor={stroke} stopOpacity={0.16} />
            <stop offset="1" stopColor={stroke} stopOpacity={0} />
          </linearGradient>
        </defs>
        <XAxis
          dataKey="index"
          type="number"
          domain={[0, points.length - 1]}
          ticks={[...ticks]}
          interval={0}
          tickLine={false}
          axisLine={false}
          height={30}
          tick={({ x, y, payload }) => {
            const index = Number(payload.value)
            const anchor = index === 0 ? "start" : index === points.length - 1 ? "end" : "middle"
            return (
              <text x={x} y={Number(y) + 12} textAnchor={anchor} {...axis}>
                {points[index]?.label}
              </text>
            )
          }}
        />
        <YAxis hide domain={rangeOf(props)} />
        {grid.map(value => (
          <ReferenceLine
            key={value}
            y={value}
            stroke="var(--track-ink)"
            strokeDasharray="1.5 5"
            strokeLinecap="round"
            label={{ value: String(value), position: "right", ...axis }}
          />
        ))}
        {target && (
          <ReferenceLine
            y={target.value}
            stroke="var(--ink-3)"
            strokeWidth={1.5}
            strokeDasharray="5 4"
            label={{ value: target.name, position: "insideTopLeft", dx: -5, dy: 4, ...axis, fontSize: 13 }}
          />
        )}
        <Area
          dataKey="value"
          type="monotone"
          stroke={stroke}
          strokeWidth={2.5}
          fill={`url(#${gradient})`}
          connectNulls
          dot={false}
          activeDot={false}
          isAnimationActive={!reducedMotion}
          animationDuration={600}
        />
        {withIndex(points).map(
          ({ dot, index }) =>
            dot !== undefined && (
              <ReferenceDot
                key={index}
                x={index}
                y={dot}
                r={2.5}
                fill={stroke}
                fillOpacity={0.35}
                stroke="none"
              />
            ),
        )}
        {end?.value != null && (
          <ReferenceDot x={last} y={end.value} r={6} fill={stroke} stroke="var(--card)" strokeWidth={3} />
        )}
        {end?.value != null && (
          <ReferenceDot
            x={last}
            y={peakNearEnd(points.slice(0, last + 1))}
            r={0}
            label={{
              value: formatValue(end.value),
              position: "top",
              offset: 12,
              textAnchor: "end",
              fontSize: 16,
              fontWeight: 640,
              fill: "var(--ink)",
              fontFamily: "var(--face)",
            }}
          />
        )}
      </ComposedChart>
    </ResponsiveContainer>
  )
}
