import { SkeletonBlock } from "../../ui/feedback/Skeletons.tsx"

/** The cards of a day, until the log was read from the device or the server. */
export const LogSkeleton = () => (
  <>
    <SkeletonBlock height={180} round={22} />
    <SkeletonBlock height={132} round={22} />
    <SkeletonBlock height={132} round={22} />
  </>
)
