import { Agent, request } from "node:http"

/** `node:http` with keep-alive, as `fetch` would use as much CPU as the server itself. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 })

export const post = (
  url: string,
  token: string,
  body: unknown,
): Promise<{ status: number; text: string }> => {
  const payload = Buffer.from(JSON.stringify(body))
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        agent,
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "content-length": payload.length,
        },
      },
      response => {
        const parts: Buffer[] = []
        response.on("data", (part: Buffer) => parts.push(part))
        response.on("error", reject)
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
        )
      },
    )
    sent.on("error", reject)
    sent.end(payload)
  })
}

export const closePosts = (): void => agent.destroy()
