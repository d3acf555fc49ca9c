import { Bone, Rows } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import css from "./today-skeleton.module.css"

/** The day while it loads: the arc's card, and rows below it. */
export const TodaySkeleton = ({ hill = false }: { hill?: boolean }) => (
  <div className={css.skeleton}>
    <Card tone="hero">
      {hill ? (
        <Bone height={230} round={22} />
      ) : (
        <div className={css.next}>
          <span className={css.dome} aria-hidden="true" />
          <div className={css.words}>
            <Bone width="70%" height={22} />
            <Bone width="40%" />
            <Bone width="55%" />
            <Bone height={52} round={26} />
          </div>
        </div>
      )}
    </Card>
    <Card>
      <Rows count={2} />
    </Card>
  </div>
)
