import { posix } from "node:path"
import {
  drawerExceptions,
  drawers,
  type FolderKind,
  folderKinds,
  placeholders,
  tests,
} from "./folder-kinds.ts"

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

const WORDS = "[a-z0-9]+(?:-[a-z0-9]+)*"
const nameParts: Readonly<Record<string, string>> = {
  "<name>": WORDS,
  "<names>": `${WORDS}(?:\\.${WORDS})*`,
  "<Name>": "[A-Z][A-Za-z0-9]*",
  "<anyCase>": "[a-z][A-Za-z0-9]*",
  "<number>": "\\d{4}",
  "<snake>": "[a-z0-9]+(?:_[a-z0-9]+)*",
}

const pattern = (text: string, part: (placeholder: string) => string): RegExp =>
  new RegExp(
    `^${text
      .split(/(<\w+>)/)
      .map(piece => (piece.startsWith("<") ? part(piece) : escaped(piece)))
      .join("")}$`,
  )

const folderPattern = ({ folder }: FolderKind): RegExp =>
  pattern(folder, placeholder => {
    const names = placeholders[placeholder]
    return names ? `(?:${names.map(escaped).join("|")})` : WORDS
  })

const namePattern = (name: string): RegExp => pattern(name, placeholder => nameParts[placeholder] ?? WORDS)

/** A kind that is spelled out goes before one with placeholders. */
const kindOf = (folder: string): FolderKind | undefined =>
  folderKinds
    .filter(kind => folderPattern(kind).test(folder))
    .sort((a, b) => a.folder.split("<").length - b.folder.split("<").length)[0]

/** Files whose folder or name is of no kind that STYLE.md knows. */
export const fileNameFaults = (paths: readonly string[]): string[] =>
  paths.flatMap(path => {
    const folder = posix.dirname(path)
    const name = posix.basename(path)
    const kind = kindOf(folder)
    if (!kind) return [`${path} stands in a folder of no kind that STYLE.md knows`]
    if (![...kind.names, ...tests].some(known => namePattern(known.name).test(name)))
      return [`${path} has a name that STYLE.md does not know for ${kind.folder}`]
    const bare = name.split(".")[0] ?? name
    return drawers.includes(bare) && !drawerExceptions.includes(path)
      ? [`${path} says nothing of what it holds`]
      : []
  })

const kindsTable = (): string =>
  [
    "| folder | files |",
    "|---|---|",
    ...folderKinds.map(({ folder, names }) => {
      const files = names.map(({ name, holds }) => `\`${name}\` ${holds}`)
      return `| \`${folder}\` | ${files.join("<br>")} |`
    }),
  ].join("\n")

const TABLE = /^\| folder \| files \|\n(?:\|.*\n?)*/m

/** STYLE.md with its table as the check has it. */
export const withKindsTable = (text: string): string => text.replace(TABLE, () => `${kindsTable()}\n`)
