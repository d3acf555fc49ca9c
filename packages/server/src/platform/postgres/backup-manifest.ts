import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { z } from "zod"

const manifest = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  postgres: z.int(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
  /** All folders, as PostgreSQL needs some that are empty. */
  folders: z.array(z.string()),
})

export type Manifest = z.output<typeof manifest>

/** Thrown with a sentence: not a backup, an incomplete one, or one that was changed. */
export class BadBackup extends Error {}

export const writeManifest = (folder: string, content: Manifest): Promise<void> =>
  writeFile(join(folder, "manifest.json"), `${JSON.stringify(content, null, 1)}\n`, { mode: 0o600 })

export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => {
    throw new BadBackup(
      `${folder} has no manifest.json, so it is not a backup of Rapport, or an incomplete one.`,
    )
  })
  try {
    return manifest.parse(JSON.parse(text))
  } catch (error) {
    throw new BadBackup(
      `${join(folder, "manifest.json")} cannot be read: it was changed, or a newer Rapport wrote it.`,
      {
        cause: error,
      },
    )
  }
}
