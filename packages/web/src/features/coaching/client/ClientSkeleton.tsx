import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import css from "./client.module.css"

/** The scopes and the three columns, while they load. */
export const ClientSkeleton = () => (
  <>
    <SkeletonBlock height={40} round={20} />
    <div className={css.columns}>
      <div className={css.column}>
        <SkeletonBlock height={180} round={22} />
        <SkeletonBlock height={140} round={22} />
      </div>
      <SkeletonBlock height={360} round={22} />
      <div className={css.column}>
        <SkeletonBlock height={96} round={22} />
        <SkeletonBlock height={96} round={22} />
      </div>
    </div>
  </>
)
