/** Where to go after sign-in: a path of our own, never another host. */
export const safePath = (to: unknown): string =>
  typeof to === "string" && /^\/(?![/\\])[^\t\n\r]*$/.test(to) && !to.startsWith("/sign-in") ? to : "/"
