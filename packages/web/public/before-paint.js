// Runs before the first paint, so that dark mode, direction and side never flash. It also preloads the files of the page
// in the address, which the build lists in index.html, while the first script is still loading.
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

  const list = document.getElementById("page-files")?.textContent
  const { files, needs } = JSON.parse(list ?? '{"files":[],"needs":[]}')
  const [, needed = [], whenSignedIn = []] =
    needs.find(([path]) => new RegExp(path).test(location.pathname)) ?? []
  const mayHaveLogin = /(?:^|;\s*)rapport_signed_in=/.test(document.cookie)
  for (const number of new Set([...needed, ...(mayHaveLogin ? whenSignedIn : [])])) {
    const link = document.createElement("link")
    const isStyle = files[number].endsWith(".css")
    link.rel = isStyle ? "preload" : "modulepreload"
    if (isStyle) link.as = "style"
    link.crossOrigin = ""
    link.href = files[number]
    document.head.append(link)
  }
})()
