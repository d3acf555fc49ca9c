/** What of a body can be recorded as a number, with its units and bounds. */

interface MetricRule {
  units: readonly string[]
  min: number
  max: number
}

const LENGTH: MetricRule = { units: ["cm", "in"], min: 1, max: 400 }

export const metricRules = {
  weight: { units: ["kg", "lb"], min: 2, max: 600 },
  height: { units: ["cm", "in"], min: 30, max: 280 },
  body_fat: { units: ["%"], min: 1, max: 75 },
  waist: LENGTH,
  hips: LENGTH,
  chest: LENGTH,
  upper_arm: LENGTH,
  thigh: LENGTH,
  calf: LENGTH,
  neck: LENGTH,
  sleep: { units: ["h"], min: 0, max: 24 },
  resting_pulse: { units: ["bpm"], min: 20, max: 250 },
} as const satisfies Record<string, MetricRule>

export type MetricName = keyof typeof metricRules

export const isMetricName = (name: string): name is MetricName => Object.hasOwn(metricRules, name)

/** Lengths around the body, which coaches and clients call measurements. */
export const measurementNames: readonly MetricName[] = [
  "waist",
  "hips",
  "chest",
  "upper_arm",
  "thigh",
  "calf",
  "neck",
]
