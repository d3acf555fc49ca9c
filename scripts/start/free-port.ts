import { createServer } from "node:net"

/** A sentence for the terminal, without a stack. */
export class CannotStart extends Error {}

/** Said before the long steps, not after them. */
export const refuseTakenPort = async (host: string, port: number): Promise<void> => {
  const problem = await tryPort(host, port)
  if (!problem) return
  if (problem.code === "EADDRINUSE")
    throw new CannotStart(
      `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    )
  if (problem.code === "EACCES")
    throw new CannotStart(
      `This account may not use port ${port}. Choose one above 1023, for example PORT=3000.`,
    )
  throw new CannotStart(`Rapport can’t listen on HOST=${host} with PORT=${port}: ${problem.message}`)
}

const tryPort = (host: string, port: number): Promise<NodeJS.ErrnoException | null> =>
  new Promise(resolve => {
    const server = createServer()
    server.once("error", resolve)
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
