import { createTheme } from "@mantine/core"
import { components } from "./components.ts"
import { tuples } from "./tuples.ts"

const heading = (fontSize: string, lineHeight: string) => ({ fontSize, lineHeight, fontWeight: "600" })

export const theme = createTheme({
  colors: tuples,
  white: "#FFFDFA",
  black: "#231F1B",
  primaryColor: "side",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: false,
  fontFamily: "var(--face)",
  headings: {
    fontFamily: "var(--face)",
    fontWeight: "600",
    sizes: {
      h1: heading("30px", "36px"),
      h2: heading("19px", "25px"),
      h3: heading("16px", "22px"),
      h4: heading("15px", "22px"),
      h5: heading("14px", "20px"),
      h6: heading("13px", "18px"),
    },
  },
  fontSizes: { xs: "13px", sm: "14px", md: "15px", lg: "16px", xl: "19px" },
  lineHeights: { xs: "18px", sm: "20px", md: "22px", lg: "24px", xl: "25px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "20px", xl: "24px" },
  radius: { xs: "8px", sm: "8px", md: "16px", lg: "22px", xl: "28px" },
  defaultRadius: "md",
  shadows: { xs: "var(--sh1)", sm: "var(--sh1)", md: "var(--sh2)", lg: "var(--sh3)", xl: "var(--sh3)" },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components,
})
