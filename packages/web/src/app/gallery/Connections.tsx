import { Logo } from "../../ui/illustrations/Logo.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { ConnectionChip } from "../../ui/people/ConnectionChip.tsx"
import type { ConnectionState } from "../../ui/people/ConnectionMark.tsx"
import { Pair } from "../../ui/people/Pair.tsx"
import css from "./gallery.module.css"
import { people } from "./people.ts"

const states: [ConnectionState, string][] = [
  ["none", "both halves open, apart"],
  ["pending", "yours is in, theirs waits"],
  ["wants", "seen by the coach"],
  ["connected", "two halves, one disc"],
  ["full", "coach’s half striped"],
  ["declined", "theirs has turned round"],
  ["ended", "slid past each other"],
]

export const Connections = () => (
  <Card
    title="The status of a connection"
    sub="Coach left, client right. Two halves of one token."
    className={css.tall}
  >
    {states.map(([state, words]) => (
      <div key={state} className={css.line}>
        <ConnectionChip state={state} />
        <span className="small ink-2">{words}</span>
      </div>
    ))}
    <div className={css.foot}>
      <Pair coach={people.mara} client={people.nora} size={104} named />
      <Logo size={56} />
    </div>
  </Card>
)
