import { oneTo } from "../one-to.ts"
import css from "./skeletons.module.css"

/** Placeholder of any size for text or a picture. */
export const SkeletonBlock = ({
  width = "100%",
  height = 12,
  round = 8,
}: {
  width?: number | string
  height?: number
  round?: number
}) => (
  <span
    className={css.block}
    style={{ inlineSize: width, blockSize: height, borderRadius: round }}
    aria-hidden="true"
  />
)

export const PortraitSkeleton = ({ size = 46 }: { size?: number }) => (
  <span
    className={`${css.block} ${css.portrait}`}
    style={{
      inlineSize: size,
      blockSize: size * 1.05,
      borderStartStartRadius: size / 2,
      borderEndStartRadius: size / 2,
    }}
    aria-hidden="true"
  />
)

const RowSkeleton = ({ portrait }: { portrait: boolean }) => (
  <div className={css.row}>
    {portrait ? <PortraitSkeleton /> : <SkeletonBlock width={44} height={44} round={22} />}
    <div className={css.lines}>
      <SkeletonBlock width="48%" />
      <SkeletonBlock width="78%" />
    </div>
  </div>
)

export const RowsSkeleton = ({ count = 3, portrait = false }: { count?: number; portrait?: boolean }) => (
  <div className={css.rows}>
    {oneTo(count).map(number => (
      <RowSkeleton key={number} portrait={portrait} />
    ))}
  </div>
)

/** Placeholder cards. */
export const CardSkeleton = ({ count = 4, height = 180 }: { count?: number; height?: number }) => (
  <>
    {oneTo(count).map(number => (
      <div key={number} className={css.card} style={{ minBlockSize: height }}>
        <RowSkeleton portrait />
        <SkeletonBlock width="90%" />
        <SkeletonBlock width="60%" />
      </div>
    ))}
  </>
)
