import axe from "axe-core"
import type { Page } from "playwright-core"

declare global {
  interface Window {
    axe: typeof axe
  }
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/**
 * What axe finds on the page as it stands, by rule and place; none is the aim. It runs in the page itself: a second,
 * empty page for the verdict, as its own wrapper opens one, is only needed where there are frames.
 */
export const axeFindings = async (page: Page): Promise<string[]> => {
  if (page.frames().length > 1) throw new Error("axe looks at pages without frames only")
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source)
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
