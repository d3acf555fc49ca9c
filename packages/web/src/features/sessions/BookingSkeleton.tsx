import { Bone, Rows } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Columns } from "../../ui/layout/Page.tsx"

/** A session while it loads. */
export const BookingSkeleton = () => (
  <Columns
    side={
      <Card>
        <Bone width="40%" />
        <Bone />
        <Bone width="70%" />
      </Card>
    }
  >
    <Card tone="hero">
      <Bone width="40%" />
      <Bone width={190} height={54} />
      <Bone width="55%" />
      <Bone width={220} height={52} round={26} />
    </Card>
    <Card>
      <Rows count={2} />
    </Card>
  </Columns>
)
