/** Holds a browser's access token, on the path of the sockets only. */
export const SOCKET_COOKIE = "rapport_socket"

const VALUE = new RegExp(`(?:^|;\\s*)${SOCKET_COOKIE}=([A-Za-z0-9._-]+)`)

/** The token in a `Cookie` header; one needs no decoding. */
export const tokenInCookies = (cookies: string): string | undefined => VALUE.exec(cookies)?.[1]
