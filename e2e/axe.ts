import axe from "axe-core"
import type { Page } from "playwright-core"

declare global {
  interface Window {
    axe: typeof axe
  }
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** Into a page and the frames of ours in it; into one from elsewhere, axe could not look from here. */
const inject = async (page: Page): Promise<void> => {
  const ours = await page.evaluate(() => self.origin)
  for (const frame of page.frames()) {
    await frame.waitForLoadState()
    if ((await frame.evaluate(() => self.origin)) !== ours) throw new Error(`${frame.url()} is not ours`)
    if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source)
  }
}

/**
 * What axe finds on the page as it stands, by rule and place; none is the aim. It runs in the page itself: its own
 * wrapper opens a second, empty page for every verdict.
 */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await inject(page)
  return page.evaluate(async tags => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
    })
    return violations.flatMap(each =>
      each.nodes.map(node => `${each.id}: ${node.target.join(" ")} ${node.html.slice(0, 160)}`),
    )
  }, WCAG)
}
