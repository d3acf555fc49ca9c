import { createHash, randomBytes } from "node:crypto"
import { mkdir, open, readFile, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"

export interface StoredFile {
  key: string
  sha256: string
  byteSize: number
}

/** Storage of uploaded files. A key contains the content's hash, so that damage is detected. */
export interface Storage {
  /** Stores bytes under the key from `newStorageKey`. */
  put(file: StoredFile, bytes: Uint8Array): Promise<void>
  /** Null where there is no such file, or where its content was changed. */
  get(key: string): Promise<Buffer | null>
  remove(key: string): Promise<void>
}

const KEY = /^([0-9a-f]{64})-[\w-]{8}$/

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** A new key for these bytes. Two files never share one, so removing a file affects no other. */
export const newStorageKey = (bytes: Uint8Array): StoredFile => {
  const sha256 = hashOf(bytes)
  return { key: `${sha256}-${randomBytes(6).toString("base64url")}`, sha256, byteSize: bytes.byteLength }
}

/** Stores files on disk, below `folder`. */
export const diskStorage = (folder: string): Storage => {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error("Not a storage key")
    return join(folder, key.slice(0, 2), key)
  }
  return {
    put: (file, bytes) => writeAtomically(pathOf(file.key), bytes),
    get: async key => {
      const bytes = await readFile(pathOf(key)).catch(nullIfMissing)
      return bytes && hashOf(bytes) === KEY.exec(key)?.[1] ? bytes : null
    },
    remove: key => rm(pathOf(key), { force: true }),
  }
}

/** Writes to a temporary name and renames, so that after a crash a file is complete or absent. */
const writeAtomically = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomBytes(4).toString("hex")}.partial`
  try {
    const file = await open(temporary, "w", 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    // On a full disk half a file would take room that is needed.
    await rm(temporary, { force: true })
    throw error
  }
}

const nullIfMissing = (error: unknown): null => {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null
  throw error
}
