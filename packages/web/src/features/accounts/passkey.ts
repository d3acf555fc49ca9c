type Options = Parameters<typeof import("@simplewebauthn/browser").startAuthentication>[0]["optionsJSON"]

/** Opens the browser's passkey dialog; the library is loaded on first use. */
export const startAuthentication = async (options: Record<string, unknown>) => {
  const { startAuthentication: start } = await import("@simplewebauthn/browser")
  const answer = await start({ optionsJSON: options as unknown as Options })
  return { ...answer }
}

type NewOptions = Parameters<typeof import("@simplewebauthn/browser").startRegistration>[0]["optionsJSON"]

/** Opens the browser's dialog that creates a passkey. */
export const startRegistration = async (options: Record<string, unknown>) => {
  const { startRegistration: start } = await import("@simplewebauthn/browser")
  const answer = await start({ optionsJSON: options as unknown as NewOptions })
  return { ...answer }
}

/** Whether the person closed the browser's dialog, which is not a failure. */
export const wasCancelled = (error: unknown): boolean =>
  error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError")

export const supportsPasskeys = (): boolean => typeof window.PublicKeyCredential === "function"
