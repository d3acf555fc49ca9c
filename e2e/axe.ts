import axe from "axe-core"
import type { Page } from "playwright-core"

declare global {
  interface Window {
    axe: typeof axe
  }
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** Injects axe into a page and its frames. It could not check frames of another origin from here, so there must be none. */
const inject = async (page: Page): Promise<void> => {
  const origin = await page.evaluate(() => self.origin)
  for (const frame of page.frames()) {
    await frame.waitForLoadState()
    if ((await frame.evaluate(() => self.origin)) !== origin)
      throw new Error(`${frame.url()} is of another origin`)
    if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source)
  }
}

/**
 * The accessibility violations on a page, by rule and element. Runs axe in the page itself, as its Playwright wrapper
 * opens another, empty page for each run.
 */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await inject(page)
  return page.evaluate(async tags => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
    })
    return violations.flatMap(violation =>
      violation.nodes.map(node => `${violation.id}: ${node.target.join(" ")} ${node.html.slice(0, 160)}`),
    )
  }, WCAG)
}
