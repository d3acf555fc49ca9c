import sharp from "sharp"
import { type Appearance, drawPicture } from "../src/modules/profiles/index.ts"
import { coachAppearance, demoAppearances } from "./appearances.ts"
import type { DemoWorld } from "./demo-world.ts"

/** Uploads a picture for each person, and a second one for coaches. */
export const uploadPictures = async (world: DemoWorld): Promise<void> => {
  for (const [key, appearance] of Object.entries(demoAppearances)) {
    await upload(world, key, appearance, "person")
    if (key.startsWith("coach-")) await upload(world, key, coachAppearance(appearance), "coach")
  }
}

const upload = async (
  world: DemoWorld,
  key: string,
  appearance: Appearance,
  as: "person" | "coach",
): Promise<void> => {
  const picture = await sharp(Buffer.from(drawPicture(key, appearance)))
    .png()
    .toBuffer()
  const response = await world.fastify.inject({
    method: "PUT",
    url: `/api/v1/users/me/picture?as=${as}`,
    headers: { authorization: `Bearer ${await world.tokenOf(key)}`, "content-type": "image/png" },
    payload: picture,
  })
  if (response.statusCode !== 200) throw new Error(`Demo: picture of ${key}: ${response.body}`)
}
