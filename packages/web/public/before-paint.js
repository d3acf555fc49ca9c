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
  // Read to its end at once, because the app may not ask for it.
  const send = async (address, init) => {
    const answer = await fetch(`/api/v1${address}`, init)
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers })
  }
  const accept = "application/json"
  // Pages that other sites embed know no login.
  const mayHaveLogin =
    /(?:^|;\s*)rapport_signed_in=/.test(document.cookie) && !location.pathname.startsWith("/book/")
  let authorization = Promise.resolve({})
  if (mayHaveLogin) {
    const headers = { accept, "content-type": accept }
    const refreshed = send("/auth/refresh", { method: "POST", headers, body: "{}" }).catch(() => undefined)
    early.set("POST /auth/refresh", refreshed)
    authorization = refreshed.then(async answer => {
      if (!answer?.ok) throw new Error("Not signed in")
      return { authorization: `Bearer ${(await answer.clone().json()).accessToken}` }
    })
  }
  const readsHere = reads.map(read => location.pathname.replace(new RegExp(path), read))
  for (const read of [...(mayHaveLogin ? ["/users/me"] : []), ...readsHere]) {
    const answer = authorization.then(headers => send(read, { headers: { accept, ...headers } }))
    early.set(
      `GET ${read}`,
      answer.catch(() => undefined),
    )
  }

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
