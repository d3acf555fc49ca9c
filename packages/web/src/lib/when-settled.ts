const CHECK_MS = 100
/** Then it goes on in any case: a picture may never come. */
const MAX_WAIT_MS = 8000

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, CHECK_MS))

const idle = (): Promise<void> =>
  new Promise(resolve => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 2000 })
    else setTimeout(resolve, CHECK_MS)
  })

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

const isSettled = (): boolean =>
  document.readyState === "complete" &&
  document.querySelector("h1") !== null &&
  document.querySelector('[aria-busy="true"]') === null &&
  [...document.images].every(picture => picture.complete || !isInSight(picture))

/** Resolves when the page and the pictures in sight are there: what can wait must not slow them down. */
export const whenSettled = async (): Promise<void> => {
  const startedAt = performance.now()
  do await pause()
  while (!isSettled() && performance.now() - startedAt < MAX_WAIT_MS)
  await idle()
}

let queue: Promise<unknown> | undefined

/** Runs loads when the page is settled, one after the other. What fails is loaded again when it is used. */
export const loadWhenSettled = (load: () => Promise<unknown>): void => {
  queue = (queue ?? whenSettled())
    .then(idle)
    .then(load)
    .catch(() => undefined)
}
