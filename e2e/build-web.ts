import { buildWeb, isWebStale } from "../scripts/start/build-web.ts"

/** Journeys run against the built app, as people meet it. */
export default async (): Promise<void> => {
  if (await isWebStale()) await buildWeb()
}
