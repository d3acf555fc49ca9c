type Options = Parameters<typeof import("@simplewebauthn/browser").startAuthentication>[0]["optionsJSON"]

/** The browser's own dialog; the library comes only when somebody wants it. */
export const startAuthentication = async (options: Record<string, unknown>) => {
  const { startAuthentication: start } = await import("@simplewebauthn/browser")
  const answer = await start({ optionsJSON: options as unknown as Options })
  return { ...answer }
}

type NewOptions = Parameters<typeof import("@simplewebauthn/browser").startRegistration>[0]["optionsJSON"]

/** The browser's own dialog for making a passkey. */
export const startRegistration = async (options: Record<string, unknown>) => {
  const { startRegistration: start } = await import("@simplewebauthn/browser")
  const answer = await start({ optionsJSON: options as unknown as NewOptions })
  return { ...answer }
}

/** Closing the browser's dialog is no failure. */
export const wasStopped = (error: unknown): boolean =>
  error instanceof Error && (error.name === "NotAllowedError" || error.name === "AbortError")

export const passkeysWork = (): boolean => typeof window.PublicKeyCredential === "function"
