import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { settingNames } from "../packages/server/src/platform/config.ts"
import { lostPaths } from "./checks/doc-paths.ts"
import { undocumentedSettings } from "./checks/documented-settings.ts"
import { report } from "./checks/report.ts"
import { readSources } from "./checks/sources.ts"
import { root } from "./start/root.ts"

const pages = await readSources(root, ".", /\.md$/)
const operations = pages.find(page => page.path === "docs/operations.md")?.text
report(
  [
    ...lostPaths(pages, path => existsSync(join(root, path))),
    ...undocumentedSettings(settingNames, await readFile(join(root, ".env.example"), "utf8"), operations),
  ],
  `${pages.length} pages name only what is there`,
)
