import { Button } from "@mantine/core"
import { useState } from "react"
import { confirm } from "../../ui/feedback/confirm.ts"
import { toast } from "../../ui/feedback/toast.ts"
import { Sunrise } from "../../ui/illustrations/Sunrise.tsx"
import { BarButton, SelectionBar } from "../../ui/inputs/SelectionBar.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { ConnectionChip } from "../../ui/people/ConnectionChip.tsx"
import css from "./gallery.module.css"
import { people } from "./people.ts"

const end = async (): Promise<void> => {
  const sure = await confirm({
    title: "End it with Mara?",
    text: "Two upcoming sessions are cancelled without a fee. What you wrote stays readable for both of you.",
    yes: "End it",
    danger: true,
  })
  toast({ text: sure ? "Ended" : "Kept" })
}

export const Interactions = () => {
  const [joined, join] = useState(false)
  return (
    <Card title="Moments">
      <Sunrise coach={people.mara} client={people.nora} />
      <div className={css.pair}>
        <ConnectionChip state={joined ? "connected" : "wants"} joining={joined} />
        <Button onClick={() => join(!joined)}>Accept</Button>
        <Button variant="light" color="danger" onClick={() => void end()}>
          End
        </Button>
      </div>
      <SelectionBar label="3 chosen">
        <BarButton onClick={() => undefined}>Decline with a note</BarButton>
        <BarButton main onClick={() => undefined}>
          Accept 3
        </BarButton>
      </SelectionBar>
    </Card>
  )
}
