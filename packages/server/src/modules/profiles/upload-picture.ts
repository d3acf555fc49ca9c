import { ok, refuse } from "@rapport/domain/kernel/result"
import { fileTypeFromBuffer } from "file-type"
import sharp from "sharp"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { keyFor } from "../../platform/storage.ts"
import { pictureAt, setPicture } from "../accounts/index.ts"
import { dropUploaded, givePicture, insertPicture } from "./pictures.ts"

export type PictureOf = "person" | "coach"

const READABLE = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"])
const MAX_PIXELS = 40_000_000
const SIDE = 512

/** Sets one's own picture: whatever came in, what is kept is a plain square without place, time or camera. */
export const uploadPicture = async (ctx: Ctx, input: { as: PictureOf; bytes: unknown }) => {
  if (input.as === "coach" && !ctx.actor.roles.includes("coach")) return refuse("not_a_coach")
  const square = await squared(input.bytes)
  if (!square) return refuse("not_a_picture")
  const file = keyFor(square)
  await ctx.app.storage.put(file, square)
  return inTransaction(ctx, async tx => {
    const before = await lockPictures(tx)
    const publicId = await insertPicture(tx, ctx.actor.id, file, { mediaType: "image/webp", drawn: false })
    await show(tx, input.as, publicId)
    await dropUploaded(tx, before[input.as])
    return ok(pictureAt(publicId))
  })
}

/** Back to the drawn picture; a coach's goes back to the general one. */
export const dropPicture = async (ctx: Ctx, as: PictureOf) => {
  if (as === "coach" && !ctx.actor.roles.includes("coach")) return refuse("not_a_coach")
  return inTransaction(ctx, async tx => {
    const before = await lockPictures(tx)
    if (as === "coach") await show(tx, as, null)
    else await showDrawn(tx)
    await dropUploaded(tx, before[as])
    return ok(null)
  })
}

const squared = async (bytes: unknown): Promise<Buffer | null> => {
  if (!(bytes instanceof Uint8Array)) return null
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !READABLE.has(type.mime)) return null
  try {
    return await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .autoOrient()
      .resize(SIDE, SIDE, { fit: "cover", position: "attention" })
      .webp({ quality: 82 })
      .toBuffer()
  } catch {
    // Cut off, corrupt or far too large once unpacked.
    return null
  }
}

const lockPictures = async (tx: Tx): Promise<Record<PictureOf, string | null>> => {
  const row = await tx.db
    .selectFrom("accounts")
    .leftJoin("coach_profiles as k", "k.account_id", "accounts.id")
    .select(["accounts.picture_id as person", "k.picture_id as coach"])
    .where("accounts.id", "=", tx.actor.id)
    .forNoKeyUpdate("accounts")
    .executeTakeFirstOrThrow()
  return row
}

const show = async (tx: Tx, as: PictureOf, publicId: string | null): Promise<void> => {
  if (as === "person") return setPicture(tx, tx.actor.id, publicId)
  await tx.db
    .updateTable("coach_profiles")
    .set({ picture_id: publicId })
    .where("account_id", "=", tx.actor.id)
    .execute()
}

const showDrawn = async (tx: Tx): Promise<void> => {
  const drawn = await tx.db
    .selectFrom("pictures")
    .select("public_id")
    .where("owner_id", "=", tx.actor.id)
    .where("drawn", "=", true)
    .executeTakeFirst()
  if (drawn) await setPicture(tx, tx.actor.id, drawn.public_id)
  else await givePicture(tx, tx.actor.id)
}
