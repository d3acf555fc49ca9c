import { useTranslation } from "react-i18next"
import { CardSkeleton, SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import css from "./page-skeleton.module.css"

/** Shown while a page's code loads. */
export const PageSkeleton = () => {
  const { t } = useTranslation()
  return (
    <div className={css.skeleton} aria-busy="true">
      <span className="visually-hidden" role="status">
        {t("loading")}
      </span>
      <SkeletonBlock width={240} height={30} round={10} />
      <CardSkeleton count={2} />
    </div>
  )
}
