import { existsSync } from "node:fs"
import { readdir, readFile, stat } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { MAX_SCRIPT_FILES, measuredPages } from "../bench/web-pages.ts"

const dist = fileURLToPath(new URL("../packages/web/dist/", import.meta.url))
const html = await readFile(join(dist, "index.html"), "utf8")
const assets = await readdir(join(dist, "assets"))

/** Which files the build has written into index.html for the page at an address; the first script and sheet come first. */
const filesOf = (address: string, signedIn: boolean): string[] => {
  const json = /id="page-files"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? ""
  const { files, needs } = JSON.parse(json) as { files: string[]; needs: [string, number[], number[]][] }
  const need = needs.find(([path]) => new RegExp(path).test(address))
  if (!need) throw new Error(`index.html lists no files for ${address}`)
  const numbers = new Set([...need[1], ...(signedIn ? need[2] : [])])
  const always = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
    match => match[1] ?? "",
  )
  return [...always, ...[...numbers].map(number => files[number] ?? "")]
}

const bytesSent = async (file: string): Promise<number> => {
  const compressed = join(dist, `${file}.br`)
  return (await stat(existsSync(compressed) ? compressed : join(dist, file))).size
}

describe("a page that is opened for the first time", () => {
  it.each(measuredPages)("$name: loads no more script and style than its limit", async page => {
    const files = filesOf(page.path("mara.lindqvist"), page.visitor !== "nobody")
    const sizes = await Promise.all(files.map(bytesSent))
    const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000
    expect(kilobytes).toBeGreaterThan(50)
    expect(kilobytes).toBeLessThanOrEqual(page.limits.kilobytes)
    expect(files.filter(file => file.endsWith(".js")).length).toBeLessThanOrEqual(MAX_SCRIPT_FILES)
  })
})

describe("the style sheet of Mantine", () => {
  const classesIn = (text: string): string[] => text.match(/\bm_[0-9a-f]{6,8}\b/g) ?? []
  const classesOf = async (ending: string): Promise<Set<string>> => {
    const files = assets
      .filter(file => file.endsWith(ending))
      .map(file => readFile(join(dist, "assets", file), "utf8"))
    return new Set((await Promise.all(files)).flatMap(classesIn))
  }

  it("has the rules of every component that is used, and few others", async () => {
    const sheet = createRequire(import.meta.url).resolve("@mantine/core/styles.layer.css", {
      paths: [fileURLToPath(new URL("../packages/web/", import.meta.url))],
    })
    const whole = new Set(classesIn(await readFile(sheet, "utf8")))
    const sent = await classesOf(".css")
    const used = [...(await classesOf(".js"))].filter(name => whole.has(name))
    expect(used.length).toBeGreaterThan(50)
    expect(used.filter(name => !sent.has(name))).toEqual([])
    expect(sent.size).toBeLessThan(whole.size / 2)
  })
})
