import type { Appearance } from "../src/modules/profiles/index.ts"

const ink = "2c1b18"

/** The pictures of the demo people, the same on every server. */
export const demoAppearances: Record<string, Appearance> = {
  "coach-a": { head: "bun2", skin: "edb98a", hair: ink, clothes: "87375A", ground: "EBD3DE" },
  "coach-b": { head: "afro", skin: "694d3d", hair: ink, clothes: "EBA22F", ground: "F8DFAE" },
  "coach-c": {
    head: "pomp",
    skin: "edb98a",
    hair: "4a312c",
    clothes: "5C544B",
    ground: "F0E2C8",
    beard: "full",
  },
  "client-a": { head: "bun", skin: "ffdbb4", hair: "a55728", clothes: "0F665E", ground: "CFE3DE" },
  "client-b": { head: "short4", skin: "edb98a", hair: ink, clothes: "A9557A", ground: "D9E6DC" },
  "client-c": { head: "longCurly", skin: "ae5d29", hair: ink, clothes: "EBA22F", ground: "DAE4E8" },
  "client-d": {
    head: "short2",
    skin: "ae5d29",
    hair: ink,
    clothes: "2E8A80",
    ground: "E5DCEC",
    beard: "full3",
  },
  "client-e": { head: "medium2", skin: "edb98a", hair: "4a312c", clothes: "CC7F9E", ground: "F2DAD9" },
  "client-f": { head: "short5", skin: "d08b5b", hair: ink, clothes: "5DB8AA", ground: "F8DFAE" },
  "client-g": { head: "mediumStraight", skin: "ffdbb4", hair: ink, clothes: "87375A", ground: "D9E6DC" },
  "client-h": {
    head: "short1",
    skin: "d08b5b",
    hair: ink,
    clothes: "F2B84F",
    ground: "DAE4E8",
    glasses: "glasses2",
  },
  "client-i": { head: "medium1", skin: "ffdbb4", hair: "d6b370", clothes: "A9557A", ground: "E5DCEC" },
  "client-j": { head: "flatTop", skin: "694d3d", hair: ink, clothes: "EBA22F", ground: "D9E6DC" },
}

/** The second picture of a coach, for their coach profile: the same person in other clothes, on a ground of their own. */
export const coachAppearance = (appearance: Appearance): Appearance => ({
  ...appearance,
  ...(coachGrounds[appearance.ground] ?? { clothes: "87375A" }),
  face: "calm",
})

/** By the ground of the general picture, so that no two coaches stand before the same one. */
const coachGrounds: Record<string, Pick<Appearance, "ground" | "clothes">> = {
  EBD3DE: { ground: "F2DAD9", clothes: "87375A" },
  F8DFAE: { ground: "CFE3DE", clothes: "0F665E" },
  F0E2C8: { ground: "DAE4E8", clothes: "A9557A" },
}
