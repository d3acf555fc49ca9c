import { wrongArrows } from "./checks/arrows.ts"
import { report } from "./checks/report.ts"
import { readSources } from "./checks/sources.ts"
import { strangeWrites } from "./checks/table-owners.ts"
import { root } from "./start/root.ts"

const sources = await readSources(root, "packages", /\.tsx?$/)
report(
  [...wrongArrows(sources), ...strangeWrites(sources)],
  `${sources.length} files keep to the import rules`,
)
