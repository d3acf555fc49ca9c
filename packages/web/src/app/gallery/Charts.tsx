import { LineChart } from "../../ui/charts/LineChart.tsx"
import { Card } from "../../ui/layout/Card.tsx"

const weights = [71.4, 71.1, 70.9, 71, 70.6, 70.2, 70, 70.1, 69.8, 69.5, 69.4, 69.2, 68.9, 68.9, 68.6, 68.4]

export const Charts = () => (
  <Card title="Trend weight" sub="Average of seven days, dots are weigh-ins">
    <LineChart
      name="Trend weight"
      summary="From 71.4 to 68.4 kg in eight weeks, goal 68 kg."
      points={weights.map((value, index) => ({
        label: ["24 Aug", "21 Sep", "12 Oct"][index === 0 ? 0 : index === 7 ? 1 : 2] ?? "",
        value,
        dot: value + ((index * 7) % 5) / 6 - 0.3,
      }))}
      formatValue={value => `${value} kg`}
      target={{ value: 68, name: "Goal 68" }}
    />
  </Card>
)
