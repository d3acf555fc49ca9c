// Runs before the first paint, so that dark mode, direction and side never flash.
;(() => {
  const root = document.documentElement
  const kept = key => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const scheme = kept("mantine-color-scheme-value") ?? "auto"
  const dark = scheme === "dark" || (scheme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches)
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light")
  const side = kept("rapport-side")
  if (side === "coach" || side === "client") root.setAttribute("data-side", side)
  const language = kept("rapport-language")
  if (language) {
    root.lang = language
    root.dir = language.startsWith("ar") ? "rtl" : "ltr"
  }
})()
