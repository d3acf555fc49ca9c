import { ok, refuse } from "@rapport/domain/kernel/result"
import { fileTypeFromBuffer } from "file-type"
import sharp from "sharp"
import type { Ctx, Tx } from "../../platform/context.ts"
import { newStorageKey } from "../../platform/storage.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { presentPicture, setPicture } from "../accounts/index.ts"
import { createDefaultPicture, deleteUploadedPicture, insertPicture } from "./pictures.ts"

export type PicturePurpose = "person" | "coach"

const ACCEPTED_TYPES = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"])
const MAX_PIXELS = 40_000_000
const SIDE_PIXELS = 512

/** Sets one's own picture. The image is cropped to a square and re-encoded, which drops its metadata (place, time, camera). */
export const uploadPicture = async (ctx: Ctx, input: { as: PicturePurpose; bytes: unknown }) => {
  if (input.as === "coach" && !ctx.actor.roles.includes("coach")) return refuse("not_a_coach")
  const square = await cropToSquare(input.bytes)
  if (!square) return refuse("not_a_picture")
  const file = newStorageKey(square)
  await ctx.app.storage.put(file, square)
  return inTransaction(ctx, async tx => {
    const before = await lockPictures(tx)
    const publicId = await insertPicture(tx, ctx.actor.id, file, { mediaType: "image/webp", drawn: false })
    await showPicture(tx, input.as, publicId)
    await deleteUploadedPicture(tx, before[input.as])
    return ok(presentPicture(publicId))
  })
}

/** Back to the generated picture; a coach's second picture is removed, so that the general one shows. */
export const removePicture = async (ctx: Ctx, as: PicturePurpose) => {
  if (as === "coach" && !ctx.actor.roles.includes("coach")) return refuse("not_a_coach")
  return inTransaction(ctx, async tx => {
    const before = await lockPictures(tx)
    if (as === "coach") await showPicture(tx, as, null)
    else await showGeneratedPicture(tx)
    await deleteUploadedPicture(tx, before[as])
    return ok(null)
  })
}

const cropToSquare = async (bytes: unknown): Promise<Buffer | null> => {
  if (!(bytes instanceof Uint8Array)) return null
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !ACCEPTED_TYPES.has(type.mime)) return null
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .autoOrient()
      .resize(SIDE_PIXELS, SIDE_PIXELS, { fit: "cover", position: "attention" })
      .webp({ quality: 82 })
      .toBuffer()
  } catch {
    // Truncated, corrupt, or more than MAX_PIXELS once decoded.
    return null
  }
}

const lockPictures = async (tx: Tx): Promise<Record<PicturePurpose, string | null>> => {
  const row = await tx.db
    .selectFrom("accounts")
    .leftJoin("coach_profiles as k", "k.account_id", "accounts.id")
    .select(["accounts.picture_id as person", "k.picture_id as coach"])
    .where("accounts.id", "=", tx.actor.id)
    .forNoKeyUpdate("accounts")
    .executeTakeFirstOrThrow()
  return row
}

const showPicture = async (tx: Tx, as: PicturePurpose, publicId: string | null): Promise<void> => {
  if (as === "person") return setPicture(tx, tx.actor.id, publicId)
  await tx.db
    .updateTable("coach_profiles")
    .set({ picture_id: publicId })
    .where("account_id", "=", tx.actor.id)
    .execute()
}

const showGeneratedPicture = async (tx: Tx): Promise<void> => {
  const generated = await tx.db
    .selectFrom("pictures")
    .select("public_id")
    .where("owner_id", "=", tx.actor.id)
    .where("drawn", "=", true)
    .executeTakeFirst()
  if (generated) await setPicture(tx, tx.actor.id, generated.public_id)
  else await createDefaultPicture(tx, tx.actor.id)
}
