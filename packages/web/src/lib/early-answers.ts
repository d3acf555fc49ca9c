declare global {
  /** Answers by method and address that `before-paint.js` asked for before the app's code was loaded. */
  var earlyAnswers: Map<string, Promise<Response | undefined>> | undefined
}

/** Later a page asks anew, as for any other read. */
const VALID_MS = 15_000

/** Each answer is given once, and only while the first page is being opened. */
export const takeEarlyAnswer = async (request: string): Promise<Response | undefined> => {
  const answer = globalThis.earlyAnswers?.get(request)
  globalThis.earlyAnswers?.delete(request)
  return performance.now() < VALID_MS ? answer : undefined
}

/** For a change of the login: the answers were for somebody else. */
export const forgetEarlyAnswers = (): void => globalThis.earlyAnswers?.clear()
