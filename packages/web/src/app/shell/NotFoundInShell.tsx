import { NotFound } from "./NotFound.tsx"
import { Shell } from "./Shell.tsx"

/** "Not here" takes the place of the whole layout route, so it brings the frame along. */
export const NotFoundInShell = () => (
  <Shell>
    <NotFound />
  </Shell>
)
