import { RowsSkeleton, SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Columns } from "../../ui/layout/Page.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import top from "./coach-header.module.css"
import css from "./coach-list.module.css"

/** Skeleton of a coach's page. */
export const CoachPageSkeleton = () => {
  const phone = usePhone()
  return (
    <Columns
      side={
        <>
          <Card>
            <SkeletonBlock height={88} round={18} />
            <SkeletonBlock height={52} round={26} />
          </Card>
          <Card>
            <RowsSkeleton count={3} />
          </Card>
        </>
      }
    >
      <div className={top.top}>
        <span
          className={css.skeletonPortrait}
          style={
            phone
              ? { inlineSize: 228, blockSize: 228, borderRadius: "114px 114px 22px 22px" }
              : { inlineSize: 196, blockSize: 235, borderRadius: "118px 16px 16px 118px" }
          }
        />
        <div className={css.skeletonWords} style={{ inlineSize: 280, maxInlineSize: "100%" }}>
          <SkeletonBlock height={40} width="90%" />
          <SkeletonBlock height={16} width="70%" />
          <SkeletonBlock height={16} width="80%" />
        </div>
      </div>
      <SkeletonBlock width="60%" height={20} />
      <SkeletonBlock />
      <SkeletonBlock />
      <SkeletonBlock width="80%" />
    </Columns>
  )
}
