import { randomBytes } from "node:crypto"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import { newStorageKey, type StoredFile } from "../../platform/storage.ts"
import { setPicture } from "../accounts/index.ts"
import { drawPicture } from "./draw-picture.ts"

export const newPublicId = (): string => randomBytes(16).toString("base64url")

/** Every account starts with a generated picture; the drawing is deterministic. */
export const createDefaultPicture = async (tx: Tx<Actor | null>, accountId: string): Promise<string> => {
  const bytes = Buffer.from(drawPicture(accountId))
  const publicId = await insertPicture(tx, accountId, newStorageKey(bytes), {
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
  { mediaType, drawn }: { mediaType: string; drawn: boolean },
): Promise<string> => {
  const publicId = newPublicId()
  await tx.db
    .insertInto("pictures")
    .values({
      public_id: publicId,
      owner_id: ownerId,
      media_type: mediaType,
      storage_key: file.key,
      byte_size: file.byteSize,
      sha256: file.sha256,
      drawn,
      created_at: tx.now(),
    })
    .execute()
  return publicId
}

/** Deletes an uploaded picture that is no longer shown, its file after the commit; generated pictures stay. */
export const deleteUploadedPicture = async (tx: Tx, publicId: string | null): Promise<void> => {
  if (publicId === null) return
  const deleted = await tx.db
    .deleteFrom("pictures")
    .where("public_id", "=", publicId)
    .where("owner_id", "=", tx.actor.id)
    .where("drawn", "=", false)
    .returning("storage_key")
    .executeTakeFirst()
  if (!deleted) return
  tx.afterCommit(() => {
    tx.app.storage.remove(deleted.storage_key).catch((error: unknown) => {
      tx.app.log.warn({ err: error }, "a picture's file was left behind")
    })
  })
}

export interface ServedPicture {
  mediaType: string
  bytes: Buffer
}

/** A picture by its unguessable id. The file of a generated picture is made at its first read, and again if it is lost. */
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
