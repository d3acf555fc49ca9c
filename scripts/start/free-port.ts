import { createServer } from "node:net"

/** A sentence for the terminal, without a stack. */
export class CannotStart extends Error {}

/** Said before the long steps, not after them. */
export const refuseTakenPort = async (host: string, port: number): Promise<void> => {
  const problem = await tryPort(host, port)
  if (problem) throw explainPort(host, port, problem)
}

/** An error of listening as a sentence. */
export const explainPort = (host: string, port: number, problem: NodeJS.ErrnoException): CannotStart => {
  if (problem.code === "EADDRINUSE")
    return new CannotStart(
      `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
    )
  if (problem.code === "EACCES")
    return new CannotStart(
      `This account may not use port ${port}. Choose one above 1023, for example PORT=3000.`,
    )
  return new CannotStart(`Rapport can’t listen on HOST=${host} with PORT=${port}: ${problem.message}`)
}

const tryPort = (host: string, port: number): Promise<NodeJS.ErrnoException | null> =>
  new Promise(resolve => {
    const server = createServer()
    server.once("error", resolve)
    server.listen(port, host, () => server.close(() => resolve(null)))
  })
