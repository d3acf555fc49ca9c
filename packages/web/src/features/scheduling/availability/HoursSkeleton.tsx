import { Bone } from "../../../ui/feedback/Skeletons.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import { upTo } from "../../../ui/up-to.ts"
import css from "./hours-skeleton.module.css"

/** The week and the rules, while they load. */
export const HoursSkeleton = () => {
  const phone = usePhone()
  return (
    <div className={css.skeleton}>
      <div className={css.week}>
        {phone ? (
          <Bone height={420} round={22} />
        ) : (
          upTo(7).map(day => <Bone key={day} height={480} round={18} />)
        )}
      </div>
      <div className={css.rules}>
        {upTo(5).map(rule => (
          <Bone key={rule} height={44} round={22} />
        ))}
      </div>
    </div>
  )
}
