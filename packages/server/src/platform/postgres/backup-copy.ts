import { createHash } from "node:crypto"
import { createReadStream, createWriteStream } from "node:fs"
import { mkdir, readdir } from "node:fs/promises"
import { join } from "node:path"
import { Transform } from "node:stream"
import { pipeline } from "node:stream/promises"

export interface CopiedFile {
  path: string
  bytes: number
  sha256: string
}

export interface CopiedTree {
  files: CopiedFile[]
  folders: string[]
}

/** Copies a file; returns the size and hash of what was written. */
export const copyFile = async (from: string, to: string): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash("sha256")
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done(null, chunk)
    },
  })
  await pipeline(createReadStream(from), measure, createWriteStream(to, { mode: 0o600 }))
  return { bytes, sha256: hash.digest("hex") }
}

/**
 * Copies a folder that may change meanwhile; files that vanish are skipped. `isExcluded` gets the path of each file and
 * folder, relative to `from`.
 */
export const copyTree = async (
  from: string,
  to: string,
  isExcluded: (path: string) => boolean,
  inside = "",
): Promise<CopiedTree> => {
  await mkdir(join(to, inside), { recursive: true, mode: 0o700 })
  const copied: CopiedTree = { files: [], folders: inside ? [inside] : [] }
  for (const entry of await readdir(join(from, inside), { withFileTypes: true })) {
    const path = inside ? `${inside}/${entry.name}` : entry.name
    if (isExcluded(path)) continue
    if (entry.isDirectory()) {
      const below = await copyTree(from, to, isExcluded, path)
      copied.files.push(...below.files)
      copied.folders.push(...below.folders)
    } else if (entry.isFile()) {
      const file = await copyFile(join(from, path), join(to, path)).catch(nullIfGone)
      if (file) copied.files.push({ path, ...file })
    }
  }
  return copied
}

const nullIfGone = (error: NodeJS.ErrnoException): null => {
  if (error.code === "ENOENT") return null
  throw error
}

/** The SHA-256 of a file, or null where there is none. */
export const hashOf = async (path: string): Promise<string | null> => {
  const hash = createHash("sha256")
  try {
    await pipeline(createReadStream(path), hash)
    return hash.digest("hex")
  } catch (error) {
    return nullIfGone(error as NodeJS.ErrnoException)
  }
}
