import "@fontsource-variable/commissioner/flar.css"
import "@mantine/core/styles.layer.css"
import "./ui/theme/tokens.css"
import "./ui/theme/base.css"
import { createRoot } from "react-dom/client"
import { Providers } from "./app/Providers.tsx"
import { getLanguage } from "./i18n/language.ts"
import { nameOwnZone } from "./lib/times.ts"
import { loadZoneOffsets } from "./lib/zone-offsets.ts"

/** A function, because pages import from the same built file: with a top-level `await` each would wait for the other. */
const start = async (): Promise<void> => {
  const root = document.getElementById("root")
  if (!root) throw new Error("The page has no #root")
  if (document.documentElement.lang === "ar") await import("@fontsource-variable/vazirmatn")
  document.documentElement.lang = getLanguage()
  await nameOwnZone(await loadZoneOffsets())
  createRoot(root).render(<Providers />)
}

void start()
