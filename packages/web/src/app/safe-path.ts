/** The path to open after sign-in: always inside the app, never another host. */
export const safePath = (to: unknown): string =>
  typeof to === "string" && /^\/(?![/\\])[^\t\n\r]*$/.test(to) && !to.startsWith("/sign-in") ? to : "/"
