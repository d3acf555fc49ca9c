/** The key that goes with another one, as this machine's keyboard names it. */
export const modifier = (): string => (/Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl")
