import { Bone } from "../../../ui/feedback/Skeletons.tsx"
import { upTo } from "../../../ui/up-to.ts"
import css from "./list-skeleton.module.css"

/** Requests, while they load. */
export const RequestSkeleton = () => (
  <div className={css.list}>
    {upTo(3).map(number => (
      <div key={number} className={css.card}>
        <Bone width={22} height={22} round={8} />
        <Bone width={56} height={56} round={28} />
        <div className={css.lines}>
          <Bone width="38%" height={14} />
          <Bone width="26%" />
          <Bone width="82%" />
        </div>
      </div>
    ))}
  </div>
)

/** Clients and past connections, while they load. */
export const PersonSkeleton = () => (
  <div className={css.list}>
    {upTo(4).map(number => (
      <div key={number} className={css.card}>
        <Bone width={56} height={60} round={20} />
        <div className={css.lines}>
          <Bone width="38%" height={14} />
          <Bone width="58%" />
        </div>
      </div>
    ))}
  </div>
)
