import { buildWeb, isWebStale } from "../scripts/start/build-web.ts"

/** The journeys run against the built web app. */
export default async (): Promise<void> => {
  if (await isWebStale()) await buildWeb(new AbortController().signal)
}
