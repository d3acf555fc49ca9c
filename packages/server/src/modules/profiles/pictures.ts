import { randomBytes } from "node:crypto"
import type { Actor, Ctx, Tx } from "../../platform/ctx.ts"
import { keyFor, type StoredFile } from "../../platform/storage.ts"
import { setPicture } from "../accounts/index.ts"
import { drawPicture } from "./draw-picture.ts"

export const newPublicId = (): string => randomBytes(16).toString("base64url")

/** Everybody has a picture from the start: one drawn for them, the same whenever it is drawn again. */
export const givePicture = async (tx: Tx<Actor | null>, accountId: string): Promise<string> => {
  const bytes = Buffer.from(drawPicture(accountId))
  const publicId = await insertPicture(tx, accountId, keyFor(bytes), {
    mediaType: "image/svg+xml",
    drawn: true,
  })
  await setPicture(tx, accountId, publicId)
  return publicId
}

export const insertPicture = async (
  tx: Tx<Actor | null>,
  ownerId: string,
  file: StoredFile,
  about: { mediaType: string; drawn: boolean },
): Promise<string> => {
  const publicId = newPublicId()
  await tx.db
    .insertInto("pictures")
    .values({
      public_id: publicId,
      owner_id: ownerId,
      media_type: about.mediaType,
      storage_key: file.key,
      byte_size: file.byteSize,
      sha256: file.sha256,
      drawn: about.drawn,
      created_at: tx.now(),
    })
    .execute()
  return publicId
}

/** A picture that is no longer shown is gone from the disk too, once that is safe; the drawn one stays. */
export const dropUploaded = async (tx: Tx, publicId: string | null): Promise<void> => {
  if (publicId === null) return
  const gone = await tx.db
    .deleteFrom("pictures")
    .where("public_id", "=", publicId)
    .where("owner_id", "=", tx.actor.id)
    .where("drawn", "=", false)
    .returning("storage_key")
    .executeTakeFirst()
  if (!gone) return
  tx.afterCommit(() => {
    tx.app.storage.remove(gone.storage_key).catch((error: unknown) => {
      tx.app.log.warn({ err: error }, "a picture's file was left behind")
    })
  })
}

export interface ServedPicture {
  mediaType: string
  bytes: Buffer
}

/** By its unguessable id. A drawn picture is stored at its first look, and drawn again should its file be lost. */
export const readPicture = async (ctx: Ctx<null>, publicId: string): Promise<ServedPicture | null> => {
  const row = await ctx.db
    .selectFrom("pictures")
    .select(["owner_id", "media_type", "storage_key", "byte_size", "sha256", "drawn"])
    .where("public_id", "=", publicId)
    .executeTakeFirst()
  if (!row) return null
  const { storage } = ctx.app
  const bytes = await storage.get(row.storage_key)
  if (bytes || !row.drawn) return bytes && { mediaType: row.media_type, bytes }
  const drawn = Buffer.from(drawPicture(row.owner_id))
  await storage.put({ key: row.storage_key, sha256: row.sha256, byteSize: row.byte_size }, drawn)
  return { mediaType: row.media_type, bytes: drawn }
}
