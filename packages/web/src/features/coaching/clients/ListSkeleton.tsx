import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { oneTo } from "../../../ui/one-to.ts"
import css from "./list-skeleton.module.css"

/** Requests, while they load. */
export const RequestListSkeleton = () => (
  <div className={css.list}>
    {oneTo(3).map(number => (
      <div key={number} className={css.card}>
        <SkeletonBlock width={22} height={22} round={8} />
        <SkeletonBlock width={56} height={56} round={28} />
        <div className={css.lines}>
          <SkeletonBlock width="38%" height={14} />
          <SkeletonBlock width="26%" />
          <SkeletonBlock width="82%" />
        </div>
      </div>
    ))}
  </div>
)

/** Clients and past connections, while they load. */
export const ClientListSkeleton = () => (
  <div className={css.list}>
    {oneTo(4).map(number => (
      <div key={number} className={css.card}>
        <SkeletonBlock width={56} height={60} round={20} />
        <div className={css.lines}>
          <SkeletonBlock width="38%" height={14} />
          <SkeletonBlock width="58%" />
        </div>
      </div>
    ))}
  </div>
)
