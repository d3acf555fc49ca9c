// Runs before the first paint, so that dark mode, direction and side never flash. It also preloads the files of the page
// in the address, which the build lists in index.html, and asks the server for what the page reads first, while the first
// script is still loading. The app takes these answers from `window.earlyAnswers` (lib/early-answers.ts).
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
  const need = needs.find(([path]) => new RegExp(path).test(location.pathname))
  const [path, needed = [], whenSignedIn = [], reads = []] = need ?? []

  const early = new Map()
  window.earlyAnswers = early
  const ask = (address, init = {}) => {
    const headers = { accept: "application/json", ...init.headers }
    const answer = fetch(`/api/v1${address}`, { ...init, headers }).catch(() => undefined)
    early.set(`${init.method ?? "GET"} ${address}`, answer)
    return answer
  }
  const readAll = headers => {
    for (const read of reads) ask(location.pathname.replace(new RegExp(path), read), { headers })
  }
  // Pages that other sites embed know no login.
  const mayHaveLogin =
    /(?:^|;\s*)rapport_signed_in=/.test(document.cookie) && !location.pathname.startsWith("/book/")
  if (mayHaveLogin) {
    const headers = { "content-type": "application/json" }
    ask("/auth/refresh", { method: "POST", headers, body: "{}" }).then(async answer => {
      if (!answer?.ok) return
      const { accessToken } = await answer.clone().json()
      const authorization = `Bearer ${accessToken}`
      ask("/users/me", { headers: { authorization } })
      readAll({ authorization })
    })
  } else readAll({})

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
