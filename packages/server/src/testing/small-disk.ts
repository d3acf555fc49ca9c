import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"

const run = promisify(execFile)

export interface SmallDisk {
  folder: string
  /** Leaves no byte of room. */
  fill(): Promise<void>
  makeRoom(): Promise<void>
  close(): Promise<void>
}

/** A file system of its own in memory, of this many kilobytes; null where this process may not mount one. */
export const mountSmallDisk = async (kilobytes: number): Promise<SmallDisk | null> => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null
  const folder = await mkdtemp(join(tmpdir(), "rapport-small-disk-"))
  await run("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k,mode=0711`, "tmpfs", folder])
  const filler = join(folder, "filler")
  return {
    folder,
    fill: async () => {
      for (let bytes = kilobytes * 1024; bytes >= 1; bytes = Math.floor(bytes / 2))
        await writeFile(filler, Buffer.alloc(bytes), { flag: "a" }).catch(() => {})
    },
    makeRoom: () => rm(filler, { force: true }),
    close: async () => {
      await run("umount", ["-l", folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
