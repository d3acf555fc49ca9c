const BROWSERS = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const

const SYSTEMS = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
] as const

const named = (list: typeof BROWSERS | typeof SYSTEMS, userAgent: string): string | undefined =>
  list.find(([pattern]) => pattern.test(userAgent))?.[1]

/** "Firefox on Linux", or what the caller calls itself. */
export const deviceName = (userAgent: string): string => {
  const parts = [named(BROWSERS, userAgent), named(SYSTEMS, userAgent)].filter(part => part !== undefined)
  return parts.length > 0 ? parts.join(" on ") : userAgent.slice(0, 60)
}
