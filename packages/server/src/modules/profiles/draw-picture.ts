import { createHash } from "node:crypto"
import { createAvatar } from "@dicebear/core"
import * as openPeeps from "@dicebear/open-peeps"

const BACKGROUNDS = ["D9E6DC", "F0E2C8", "F2DAD9", "DAE4E8", "F8DFAE", "E5DCEC", "EBD3DE", "CFE3DE"]
const CLOTHES = [
  "0F665E",
  "2E8A80",
  "5DB8AA",
  "9CC3BB",
  "87375A",
  "A9557A",
  "CC7F9E",
  "CFA6B8",
  "EBA22F",
  "F2B84F",
  "F8DBA8",
  "5C544B",
]
const HAIR = ["2c1b18", "4a312c", "724133", "a55728", "b58143", "d6b370", "ecdcbf", "e8e1e1"]
const FACES = ["smile", "calm", "cheeky", "eatingHappy", "cute"] as const
const INK = "#2A211C"

/** Heads whose hair would be cut off by the frame at full size. */
const TALL_HEADS = [
  "afro",
  "bun",
  "bun2",
  "buns",
  "bantuKnots",
  "dreads1",
  "flatTop",
  "flatTopLong",
  "longAfro",
  "pomp",
  "turban",
  "twists2",
] as const
const OTHER_HEADS = [
  "bangs",
  "bangs2",
  "cornrows",
  "cornrows2",
  "dreads2",
  "grayBun",
  "grayMedium",
  "grayShort",
  "hijab",
  "long",
  "longBangs",
  "longCurly",
  "medium1",
  "medium2",
  "medium3",
  "mediumBangs",
  "mediumBangs2",
  "mediumBangs3",
  "mediumStraight",
  "noHair1",
  "noHair2",
  "noHair3",
  "shaved1",
  "shaved2",
  "shaved3",
  "short1",
  "short2",
  "short3",
  "short4",
  "short5",
  "twists",
] as const
const HEADS = [...TALL_HEADS, ...OTHER_HEADS]
const HEADS_WITH_BEARD = new Set<string>([
  "flatTop",
  "pomp",
  "turban",
  "cornrows2",
  "dreads2",
  "noHair1",
  "noHair2",
  "shaved1",
  "short1",
  "short2",
  "short3",
  "short4",
  "short5",
])
const BEARDS = ["chin", "full", "full2", "full3", "goatee1", "moustache2", "moustache4"] as const
const GLASSES = ["glasses", "glasses2", "glasses3", "glasses4", "glasses5"] as const

type Head = (typeof HEADS)[number]

/** The chosen features of a portrait; the others follow from the seed. Colours are six hex digits. */
export interface Appearance {
  head: Head
  skin: string
  hair: string
  clothes: string
  ground: string
  beard?: (typeof BEARDS)[number]
  glasses?: (typeof GLASSES)[number]
  face?: (typeof FACES)[number]
}

const optionsOf = (appearance: Appearance) => ({
  skinColor: [appearance.skin],
  headContrastColor: [appearance.hair],
  clothingColor: [appearance.clothes],
  backgroundColor: [appearance.ground],
  face: [appearance.face ?? "smile"],
  accessories: appearance.glasses ? [appearance.glasses] : [],
  accessoriesProbability: appearance.glasses ? 100 : 0,
  facialHair: appearance.beard ? [appearance.beard] : [],
  facialHairProbability: appearance.beard ? 100 : 0,
})

/** An SVG portrait, always the same for the same seed and appearance: Open Peeps by Pablo Stanley, CC0. */
export const drawPicture = (seed: string, appearance?: Appearance): string => {
  const [pick = 0] = createHash("sha256").update(seed).digest()
  const head = appearance?.head ?? HEADS[pick % HEADS.length] ?? "short1"
  const isTall = TALL_HEADS.some(tall => tall === head)
  const avatar = createAvatar(openPeeps, {
    seed,
    size: 512,
    head: [head],
    face: [...FACES],
    maskProbability: 0,
    accessories: [...GLASSES],
    accessoriesProbability: 18,
    facialHair: [...BEARDS],
    facialHairProbability: HEADS_WITH_BEARD.has(head) ? 40 : 0,
    clothingColor: CLOTHES,
    headContrastColor: HAIR,
    backgroundColor: BACKGROUNDS,
    ...(isTall && { scale: 92, translateY: 4 }),
    ...(appearance && optionsOf(appearance)),
  })
  return avatar.toString().replaceAll(/#000(?:000)?(?=["';])/g, INK)
}
