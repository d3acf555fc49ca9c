import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import css from "./coach-list.module.css"

/** Skeleton of the list of coaches. */
export const CoachListSkeleton = ({ count = 6 }: { count?: number }) => {
  const phone = usePhone()
  const width = phone ? 88 : 110
  return (
    <div className={css.grid}>
      {Array.from({ length: count }, (_, index) => index).map(index => (
        <div key={index} className={css.skeleton}>
          <span className={css.skeletonPortrait} style={{ inlineSize: width, blockSize: width * 1.2 }} />
          <div className={css.skeletonWords}>
            <SkeletonBlock width="60%" height={18} />
            <SkeletonBlock width="85%" />
            <SkeletonBlock width="50%" />
          </div>
          <div className={css.skeletonFoot}>
            <SkeletonBlock width={112} height={30} round={15} />
            <SkeletonBlock width={128} height={44} round={22} />
          </div>
        </div>
      ))}
    </div>
  )
}
