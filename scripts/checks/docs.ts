import { existsSync } from "node:fs"
import { readdir, readFile, stat } from "node:fs/promises"
import { dirname, join } from "node:path"
import { settingNames } from "../../packages/server/src/platform/config/config.ts"
import { docsPictures, fileOf, PICTURE_FOLDER } from "../pictures/list.ts"
import { root } from "../start/environment.ts"
import { say } from "../start/step.ts"
import { citedPaths } from "./cited-paths.ts"
import { pictureFaults } from "./pictures.ts"
import { readSources } from "./read-sources.ts"
import { ownersOf } from "./table-owners.ts"

const pages = [
  ...(await readSources(["docs"], /\.md$/)),
  ...(await Promise.all(
    ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "STYLE.md"].map(async path => ({
      path,
      text: await readFile(join(root, path), "utf8"),
    })),
  )),
]

const missing = pages.flatMap(({ path, text }) =>
  citedPaths(text)
    .filter(({ cited, fromPage }) => !existsSync(join(root, fromPage ? dirname(path) : ".", cited)))
    .map(({ cited }) => `${path} cites ${cited}, which is not there`),
)
const mentionFaults = async (file: string) => {
  const text = await readFile(join(root, file), "utf8")
  return settingNames
    .filter(name => !new RegExp(`\\b${name}\\b`).test(text))
    .map(name => `${file} does not mention ${name}`)
}
const pictures = new Map(
  await Promise.all(
    (await readdir(join(root, PICTURE_FOLDER))).map(
      async file => [file, (await stat(join(root, PICTURE_FOLDER, file))).size] as const,
    ),
  ),
)
const architecture = (await readFile(join(root, "docs/architecture.md"), "utf8")).split("\n")
const unlisted = [...ownersOf(await readSources(["packages/server"], /\.(ts|sql)$/))]
  .filter(
    ([table, [owner]]) =>
      !architecture.some(row => row.startsWith(`| ${owner} |`) && row.includes(`\`${table}\``)),
  )
  .map(([table, [owner]]) => `docs/architecture.md does not list the table ${table} for ${owner}`)
const faults = [
  ...missing,
  ...unlisted,
  ...pictureFaults({ pages, files: pictures, made: docsPictures.map(fileOf) }),
  ...(await mentionFaults(".env.example")),
  ...(await mentionFaults("docs/operations.md")),
]
for (const fault of faults) say(fault)
process.exitCode = faults.length === 0 ? 0 : 1
