import { Bone, Rows } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Columns } from "../../ui/layout/Page.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import css from "./coach-list.module.css"
import top from "./coach-top.module.css"

/** A coach's page in its own shapes, while it loads. */
export const CoachPageSkeleton = () => {
  const phone = usePhone()
  return (
    <Columns
      side={
        <>
          <Card>
            <Bone height={88} round={18} />
            <Bone height={52} round={26} />
          </Card>
          <Card>
            <Rows count={3} />
          </Card>
        </>
      }
    >
      <div className={top.top}>
        <span
          className={css.bonePortrait}
          style={
            phone
              ? { inlineSize: 228, blockSize: 228, borderRadius: "114px 114px 22px 22px" }
              : { inlineSize: 196, blockSize: 235, borderRadius: "118px 16px 16px 118px" }
          }
        />
        <div className={css.boneWords} style={{ inlineSize: 280, maxInlineSize: "100%" }}>
          <Bone height={40} width="90%" />
          <Bone height={16} width="70%" />
          <Bone height={16} width="80%" />
        </div>
      </div>
      <Bone width="60%" height={20} />
      <Bone />
      <Bone />
      <Bone width="80%" />
    </Columns>
  )
}
