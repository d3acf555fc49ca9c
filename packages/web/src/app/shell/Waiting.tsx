import { useTranslation } from "react-i18next"
import { Bone, CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import css from "./waiting.module.css"

/** A page whose code is on its way. */
export const Waiting = () => {
  const { t } = useTranslation()
  return (
    <div className={css.waiting} aria-busy="true">
      <span className="visually-hidden" role="status">
        {t("loading")}
      </span>
      <Bone width={240} height={30} round={10} />
      <CardSkeleton count={2} />
    </div>
  )
}
