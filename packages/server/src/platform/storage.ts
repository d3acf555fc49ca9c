import { createHash, randomBytes } from "node:crypto"
import { mkdir, open, readFile, rename, rm } from "node:fs/promises"
import { dirname, join } from "node:path"

export interface StoredFile {
  key: string
  sha256: string
  byteSize: number
}

/** Where files of people live. Keys name the content's hash, so what was stored can be checked. */
export interface Storage {
  /** Stores bytes under the key that `keyFor` gave them. */
  put(file: StoredFile, bytes: Uint8Array): Promise<void>
  /** Null where there is no such file, or where it is not what was stored. */
  get(key: string): Promise<Buffer | null>
  remove(key: string): Promise<void>
}

const KEY = /^([0-9a-f]{64})-[\w-]{8}$/

const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** The key to store bytes under; two files never share one, so removing is safe. */
export const keyFor = (bytes: Uint8Array): StoredFile => {
  const sha256 = hashOf(bytes)
  return { key: `${sha256}-${randomBytes(6).toString("base64url")}`, sha256, byteSize: bytes.byteLength }
}

/** Files on this machine's disk, below `folder`. */
export const diskStorage = (folder: string): Storage => {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error("Not a storage key")
    return join(folder, key.slice(0, 2), key)
  }
  return {
    put: (file, bytes) => writeWhole(pathOf(file.key), bytes),
    get: async key => {
      const bytes = await readFile(pathOf(key)).catch(nullWhereAbsent)
      return bytes && hashOf(bytes) === KEY.exec(key)?.[1] ? bytes : null
    },
    remove: key => rm(pathOf(key), { force: true }),
  }
}

/** Under its name a file is there whole or not at all, after a crash too. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const half = `${path}.${randomBytes(4).toString("hex")}.half`
  const file = await open(half, "w", 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(half, path)
}

const nullWhereAbsent = (error: unknown): null => {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null
  throw error
}
