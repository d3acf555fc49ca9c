import { IconMessageCircle, IconPhone, IconVideo } from "@tabler/icons-react"
import { Card } from "../../ui/layout/Card.tsx"
import { Pair } from "../../ui/people/Pair.tsx"
import { DayDome } from "../../ui/time/DayDome.tsx"
import { DayHill } from "../../ui/time/DayHill.tsx"
import type { HillSession } from "../../ui/time/day-hill.ts"
import { ZoneTime } from "../../ui/time/ZoneTime.tsx"
import css from "./gallery.module.css"
import { people } from "./people.ts"

const video = { icon: <IconVideo />, type: "Video" }
const sessions: HillSession[] = [
  {
    id: "1",
    person: people.ruben,
    from: 8,
    to: 8.75,
    time: "08:00",
    state: "done",
    icon: <IconPhone />,
    type: "Voice",
  },
  { id: "2", person: people.leila, from: 10, to: 11, time: "10:00", state: "planned", ...video },
  {
    id: "3",
    person: people.jonas,
    from: 12.5,
    to: 13,
    time: "12:30",
    state: "planned",
    icon: <IconMessageCircle />,
    type: "Chat",
  },
  { id: "4", person: people.hanna, from: 15, to: 16, time: "15:00", state: "asked", ...video },
  { id: "5", person: people.nora, from: 18.5, to: 19.5, time: "18:30", state: "planned", ...video },
]

export const Day = () => (
  <>
    <Card tone="hero" className={css.dome}>
      <DayDome
        now={16.08}
        time="17:30"
        below="today, in 1 h 25 min"
        beads={[
          { hour: 12.2, done: true, label: "12:00, done" },
          {
            hour: 17.5,
            label: "17:30, squat check-in with Mara",
            mark: <Pair coach={people.mara} client={people.nora} size={48} />,
          },
        ]}
      />
      <div className={css.zones}>
        <ZoneTime at="2026-10-14T16:30:00Z" zone="Europe/Dublin" who="you" />
        <ZoneTime at="2026-10-14T16:30:00Z" zone="Europe/Berlin" who="Mara" />
      </div>
    </Card>
    <Card tone="hero" flush title="Five sessions, four hours" className={css.wide}>
      <div data-side="coach">
        <DayHill
          label="Today’s sessions"
          now={9.87}
          sessions={sessions}
          free={[
            { from: 8, to: 13.5 },
            { from: 14.5, to: 20 },
          ]}
        />
      </div>
    </Card>
  </>
)
