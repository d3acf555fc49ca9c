import { NotFound } from "./NotFound.tsx"
import { Shell } from "./Shell.tsx"

/** The router replaces the whole layout route with this page, so it renders the shell itself. */
export const NotFoundInShell = () => (
  <Shell>
    <NotFound />
  </Shell>
)
