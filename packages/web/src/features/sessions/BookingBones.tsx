import { Card } from "../../ui/Card.tsx"
import { Columns } from "../../ui/Page.tsx"
import { Bone, Rows } from "../../ui/Skeletons.tsx"

/** A session while it loads. */
export const BookingBones = () => (
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
