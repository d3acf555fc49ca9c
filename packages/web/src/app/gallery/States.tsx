import { Button } from "@mantine/core"
import { IconClockX } from "@tabler/icons-react"
import { ProblemError } from "../../lib/problem.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { ErrorState } from "../../ui/feedback/ErrorState.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./gallery.module.css"

const broken = new ProblemError({ status: 500, code: "internal" })

export const EmptyStates = () => (
  <div className={css.three}>
    <Card>
      <EmptyState
        object="sun"
        title="Nothing planned yet"
        text="Your next session will appear here. Mara has free times tomorrow."
        action={<Button variant="light">Book a session</Button>}
      />
    </Card>
    <Card>
      <EmptyState
        object="door"
        title="No clients yet"
        text="Send an invite, or wait for someone to find you."
        action={<Button variant="light">Create an invite</Button>}
      />
    </Card>
    <Card>
      <EmptyState
        object="lens"
        title="No coaches match"
        text="Try fewer letters, or see all 24 coaches."
        action={<Button variant="light">Show all coaches</Button>}
      />
    </Card>
  </div>
)

export const ErrorStates = () => (
  <>
    <Notice
      icon={<IconClockX />}
      title="12:00 was just taken"
      actions={["11:00", "13:30", "14:00"].map(time => (
        <Button key={time} variant="white" size="sm" className={css.slot}>
          {time}
        </Button>
      ))}
    >
      Everything else is kept. Nearest free times:
    </Notice>
    <Card>
      <RowsSkeleton count={1} portrait />
      <ErrorState error={broken} retry={() => undefined} what="The list" />
    </Card>
  </>
)
