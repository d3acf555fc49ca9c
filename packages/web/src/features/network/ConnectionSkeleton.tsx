import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import css from "./connection-card.module.css"

export const ConnectionSkeleton = () => (
  <div className={css.grid}>
    <CardSkeleton count={2} height={220} />
  </div>
)
