import { upTo } from "../up-to.ts"
import css from "./skeletons.module.css"

/** A grey shape of any size, in the place of words or a picture. */
export const Bone = ({
  width = "100%",
  height = 12,
  round = 8,
}: {
  width?: number | string
  height?: number
  round?: number
}) => (
  <span
    className={css.bone}
    style={{ inlineSize: width, blockSize: height, borderRadius: round }}
    aria-hidden="true"
  />
)

export const PortraitBone = ({ size = 46 }: { size?: number }) => (
  <span
    className={`${css.bone} ${css.portrait}`}
    style={{
      inlineSize: size,
      blockSize: size * 1.05,
      borderStartStartRadius: size / 2,
      borderEndStartRadius: size / 2,
    }}
    aria-hidden="true"
  />
)

const RowBone = ({ portrait }: { portrait: boolean }) => (
  <div className={css.row}>
    {portrait ? <PortraitBone /> : <Bone width={44} height={44} round={22} />}
    <div className={css.lines}>
      <Bone width="48%" />
      <Bone width="78%" />
    </div>
  </div>
)

export const Rows = ({ count = 3, portrait = false }: { count?: number; portrait?: boolean }) => (
  <div className={css.rows}>
    {upTo(count).map(number => (
      <RowBone key={number} portrait={portrait} />
    ))}
  </div>
)

/** Cards of the same kind, while they load. */
export const CardSkeleton = ({ count = 4, height = 180 }: { count?: number; height?: number }) => (
  <>
    {upTo(count).map(number => (
      <div key={number} className={css.card} style={{ minBlockSize: height }}>
        <RowBone portrait />
        <Bone width="90%" />
        <Bone width="60%" />
      </div>
    ))}
  </>
)
