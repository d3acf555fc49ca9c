// Shows a coach's free times in any page:
// <script src="https://your-rapport/embed.js" data-coach="the coach's id" async></script>
{
  const script = document.currentScript
  const place = new URL(script.src)
  const frame = document.createElement("iframe")
  frame.src = new URL(`/book/${encodeURIComponent(script.dataset.coach)}`, place).href
  frame.title = script.dataset.title ?? "Free times"
  frame.loading = "lazy"
  frame.referrerPolicy = "strict-origin-when-cross-origin"
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox")
  Object.assign(frame.style, { width: "100%", height: "720px", border: "0", colorScheme: "auto" })
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== place.origin) return
    const height = Number(data?.rapportHeight)
    if (height > 0) frame.style.height = `${Math.min(Math.ceil(height), 4000)}px`
  })
  script.after(frame)
}
