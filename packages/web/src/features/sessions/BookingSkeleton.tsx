import { RowsSkeleton, SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Columns } from "../../ui/layout/Page.tsx"

/** Placeholder while a session loads. */
export const BookingSkeleton = () => (
  <Columns
    side={
      <Card>
        <SkeletonBlock width="40%" />
        <SkeletonBlock />
        <SkeletonBlock width="70%" />
      </Card>
    }
  >
    <Card tone="hero">
      <SkeletonBlock width="40%" />
      <SkeletonBlock width={190} height={54} />
      <SkeletonBlock width="55%" />
      <SkeletonBlock width={220} height={52} round={26} />
    </Card>
    <Card>
      <RowsSkeleton count={2} />
    </Card>
  </Columns>
)
