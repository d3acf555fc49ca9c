import sharp from "sharp"
import { drawPicture, type Look } from "../src/modules/profiles/index.ts"
import { coachLook, demoLooks } from "./looks.ts"
import type { World } from "./world.ts"

/** Uploads everybody's picture, as people do; coaches a second one. */
export const drawPeople = async (world: World): Promise<void> => {
  for (const [key, look] of Object.entries(demoLooks)) {
    await upload(world, key, look, "person")
    if (key.startsWith("coach-")) await upload(world, key, coachLook(look), "coach")
  }
}

const upload = async (world: World, key: string, look: Look, as: "person" | "coach"): Promise<void> => {
  const picture = await sharp(Buffer.from(drawPicture(key, look)))
    .png()
    .toBuffer()
  const answered = await world.fastify.inject({
    method: "PUT",
    url: `/api/v1/users/me/picture?as=${as}`,
    headers: { authorization: `Bearer ${await world.tokenOf(key)}`, "content-type": "image/png" },
    payload: picture,
  })
  if (answered.statusCode !== 200) throw new Error(`Demo: picture of ${key}: ${answered.body}`)
}
