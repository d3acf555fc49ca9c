import { CardBones } from "../../ui/feedback/Skeletons.tsx"
import css from "./connection-card.module.css"

export const ConnectionBones = () => (
  <div className={css.grid}>
    <CardBones count={2} height={220} />
  </div>
)
