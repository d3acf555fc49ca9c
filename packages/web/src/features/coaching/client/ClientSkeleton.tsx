import { Bone } from "../../../ui/feedback/Skeletons.tsx"
import css from "./client.module.css"

/** The scopes and the three columns, while they load. */
export const ClientSkeleton = () => (
  <>
    <Bone height={40} round={20} />
    <div className={css.columns}>
      <div className={css.column}>
        <Bone height={180} round={22} />
        <Bone height={140} round={22} />
      </div>
      <Bone height={360} round={22} />
      <div className={css.column}>
        <Bone height={96} round={22} />
        <Bone height={96} round={22} />
      </div>
    </div>
  </>
)
