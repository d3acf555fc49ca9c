import { RowsSkeleton, SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./today-skeleton.module.css"

/** Placeholder while the day loads. */
export const TodaySkeleton = ({ hill = false }: { hill?: boolean }) => (
  <div className={css.skeleton}>
    <Card tone="hero">
      {hill ? (
        <SkeletonBlock height={230} round={22} />
      ) : (
        <div className={css.next}>
          <span className={css.dome} aria-hidden="true" />
          <div className={css.words}>
            <SkeletonBlock width="70%" height={22} />
            <SkeletonBlock width="40%" />
            <SkeletonBlock width="55%" />
            <SkeletonBlock height={52} round={26} />
          </div>
        </div>
      )}
    </Card>
    <Card>
      <RowsSkeleton count={2} />
    </Card>
  </div>
)
