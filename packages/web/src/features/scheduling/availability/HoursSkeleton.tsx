import { SkeletonBlock } from "../../../ui/feedback/Skeletons.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { oneTo } from "../../../ui/one-to.ts"
import css from "./hours-skeleton.module.css"

/** Placeholder while the hours load. */
export const HoursSkeleton = () => {
  const phone = usePhone()
  return (
    <div className={css.skeleton}>
      <div className={css.week}>
        {phone ? (
          <SkeletonBlock height={420} round={22} />
        ) : (
          oneTo(7).map(day => <SkeletonBlock key={day} height={480} round={18} />)
        )}
      </div>
      <div className={css.rules}>
        {oneTo(5).map(rule => (
          <SkeletonBlock key={rule} height={44} round={22} />
        ))}
      </div>
    </div>
  )
}
