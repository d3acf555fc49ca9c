import { Bone } from "../../../ui/feedback/Skeletons.tsx"
import { upTo } from "../../../ui/up-to.ts"
import css from "./calendar.module.css"

/** The days and their blocks, while they load. */
export const CalendarSkeleton = ({ phone }: { phone: boolean }) => (
  <div className={css.skeleton} aria-busy="true">
    {upTo(phone ? 1 : 5).map(number => (
      <div key={number} className={css.boneDay}>
        {!phone && <Bone width={44} height={40} round={14} />}
        <Bone height={270} round={16} />
        <Bone height={250} round={16} />
      </div>
    ))}
  </div>
)
