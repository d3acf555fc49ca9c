/** An invitation, its update or its cancellation. */
export interface CalendarPart {
  method: "REQUEST" | "CANCEL"
  body: string
}

export interface EmailParts {
  /** "Hello Nora," */
  greeting?: string
  /** Paragraphs in plain text. */
  lines: readonly string[]
  /** Without `url` it opens the secret link of the email. */
  button?: { label: string; url?: string }
  /** Small print below the message. */
  footer?: string
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)

const INK = "#231F1B"
const SMALL = "#6E655B"
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

const paragraph = (text: string, style = `color:${INK};font-size:16px;line-height:24px`): string =>
  `<p dir="auto" style="margin:0 0 16px;${style}">${escapeHtml(text).replaceAll("\n", "<br>")}</p>`

const buttonHtml = ({ label, url }: { label: string; url: string }): string =>
  `<p style="margin:24px 0"><a href="${escapeHtml(url)}" style="display:inline-block;background:#0F665E;color:#FFFFFF;
font-size:16px;font-weight:600;line-height:44px;padding:0 24px;border-radius:22px;text-decoration:none">${escapeHtml(label)}</a></p>`

const htmlOf = ({ greeting, lines, button, footer }: EmailParts, secretLink: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light"></head>
<body style="margin:0;background:#F5F1EA;${FONT}"><div style="max-width:520px;margin:0 auto;padding:32px 20px">
<p style="margin:0 0 16px;color:#0F665E;font-size:18px;font-weight:600">Rapport</p>
<div style="background:#FFFDFA;border-radius:22px;padding:28px 24px 12px">
${[...(greeting ? [greeting] : []), ...lines].map(line => paragraph(line)).join("\n")}
${button ? buttonHtml({ url: secretLink, ...button }) : ""}
</div>${footer ? `<div style="padding:16px 24px">${paragraph(footer, `color:${SMALL};font-size:13px;line-height:18px`)}</div>` : ""}
</div></body></html>`

const textOf = ({ greeting, lines, button, footer }: EmailParts, secretLink: string): string =>
  [
    ...(greeting ? [greeting] : []),
    ...lines,
    ...(button ? [`${button.label}:\n${button.url ?? secretLink}`] : []),
    ...(footer ? [`-- \n${footer}`] : []),
  ].join("\n\n")

const HIDDEN_LINK = "[secret link, hidden]"

/** Renders an email as text and as HTML; escapes everything it is given. Without its secret link it can be shown to admins. */
export const emailBodies = (parts: EmailParts, secretLink = HIDDEN_LINK): { text: string; html: string } => ({
  text: `${textOf(parts, secretLink)}\n`,
  html: htmlOf(parts, secretLink),
})
