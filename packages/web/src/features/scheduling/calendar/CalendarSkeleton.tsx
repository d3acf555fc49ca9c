import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { oneTo } from "../../../ui/one-to.ts"
import css from "./calendar.module.css"

/** Placeholder while the calendar loads. */
export const CalendarSkeleton = ({ phone }: { phone: boolean }) => (
  <div className={css.skeleton} aria-busy="true">
    {oneTo(phone ? 1 : 5).map(number => (
      <div key={number} className={css.skeletonDay}>
        {!phone && <SkeletonBlock width={44} height={40} round={14} />}
        <SkeletonBlock height={270} round={16} />
        <SkeletonBlock height={250} round={16} />
      </div>
    ))}
  </div>
)
