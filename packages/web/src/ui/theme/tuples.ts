import type { MantineColorsTuple } from "@mantine/core"

const side = Array.from({ length: 10 }, (_, shade) => `var(--side-${shade})`)

type Ten = [string, string, string, string, string, string, string, string, string, string]
const tuple = (shades: string): MantineColorsTuple => shades.split(" ") as Ten

/** Ten shades per colour, which Mantine requires. The app's own styles use the variables of tokens.css. */
export const tuples = {
  side: side as Ten,
  spruce: tuple("#F0F7F4 #DCECE7 #BCD7D1 #9CC3BB #5DB8AA #41988C #24796F #0F665E #0B524B #08302B"),
  fig: tuple("#FAF1F5 #F4E3EA #E2C4D1 #CFA6B8 #CC7F9E #BA688A #A75276 #87375A #6F2A48 #401729"),
  honey: tuple("#FDF6E7 #FBECCF #F8DBA8 #F5CA7F #F2B84F #EBA22F #C2831F #9B660F #754A00 #3A2500"),
  danger: tuple("#FDF3F0 #FAE4DE #F3C3B8 #F0978A #DE7566 #C8503F #B84132 #AE3628 #8F2A1E #42241F"),
  ok: tuple("#F3F8F0 #E3EFDD #C7DFBD #9BCB8E #76AE69 #578F4E #468140 #3B7436 #2D5C2A #26331F"),
  gray: tuple("#FFFDFA #F5F1EA #EDE7DD #E9E2D6 #B9AE9F #918677 #6E655B #5C544B #3E3832 #231F1B"),
  dark: tuple("#F4EDE3 #C2B7A9 #9C9083 #857A6D #47403A #363029 #24201C #191613 #131110 #0D0B0A"),
}
