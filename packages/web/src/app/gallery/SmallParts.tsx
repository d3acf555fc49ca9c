import { Button } from "@mantine/core"
import { Card } from "../../ui/layout/Card.tsx"
import { WeekDomes } from "../../ui/time/SmallDomes.tsx"
import { SunMark } from "../../ui/time/SunMark.tsx"
import css from "./gallery.module.css"

const hours = [6.5, 9, 12.5, 16, 19.5, 23]
const days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
const stateOf = (index: number) =>
  (["done", "done", "today", "open", "open", "open", "rest"] as const)[index] ?? "open"

const clockOf = (hour: number): string =>
  `${String(Math.floor(hour)).padStart(2, "0")}:${hour % 1 ? "30" : "00"}`

export const SmallParts = () => (
  <Card className={css.parts}>
    <div>
      <h2>The sun mark</h2>
      <div className={css.suns}>
        {hours.map(hour => (
          <span key={hour} className={css.sun}>
            <SunMark hour={hour} />
            <b>{clockOf(hour)}</b>
          </span>
        ))}
      </div>
    </div>
    <div className={css.week}>
      <h2>A week of days</h2>
      <WeekDomes
        width={28}
        days={days.map((name, index) => ({ name, state: stateOf(index), label: name }))}
      />
    </div>
    <div>
      <h2>Buttons</h2>
      <div className={css.buttons}>
        <Button>Accept</Button>
        <Button variant="light">Start</Button>
        <Button variant="light" color="danger">
          End
        </Button>
        <Button variant="default" data-focused>
          In focus
        </Button>
      </div>
    </div>
  </Card>
)
