import { Button } from "@mantine/core"
import { useState } from "react"
import { ask } from "../../ui/ask.ts"
import { Card } from "../../ui/Card.tsx"
import { BarButton, ChosenBar } from "../../ui/ChosenBar.tsx"
import { Sunrise } from "../../ui/Sunrise.tsx"
import { say } from "../../ui/say.ts"
import { TieChip } from "../../ui/TieChip.tsx"
import css from "./parts.module.css"
import { people } from "./people.ts"

const end = async (): Promise<void> => {
  const sure = await ask({
    title: "End it with Mara?",
    text: "Two sessions ahead are cancelled without a fee. What you wrote stays readable for both of you.",
    yes: "End it",
    danger: true,
  })
  say({ text: sure ? "Ended" : "Kept" })
}

export const Moments = () => {
  const [joined, join] = useState(false)
  return (
    <Card title="Moments">
      <Sunrise coach={people.mara} client={people.nora} />
      <div className={css.pair}>
        <TieChip state={joined ? "connected" : "wants"} joining={joined} />
        <Button onClick={() => join(!joined)}>Accept</Button>
        <Button variant="light" color="danger" onClick={() => void end()}>
          End
        </Button>
      </div>
      <ChosenBar label="3 chosen">
        <BarButton onClick={() => undefined}>Decline with a word</BarButton>
        <BarButton main onClick={() => undefined}>
          Accept 3
        </BarButton>
      </ChosenBar>
    </Card>
  )
}
