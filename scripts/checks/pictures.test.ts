import { describe, expect, it } from "vitest"
import { pictureFaults } from "./pictures.ts"

const page = (text: string) => ({ path: "README.md", text })

describe("the pictures of the docs", () => {
  it("are fine where each is made, there and shown", () => {
    const pages = [
      page('![Today](docs/pictures/today.webp) <img alt="a phone" src="docs/pictures/book.webp">'),
    ]
    const files = new Map([
      ["today.webp", 40_000],
      ["book.webp", 30_000],
    ])
    expect(pictureFaults({ pages, files, made: ["today.webp", "book.webp"] })).toEqual([])
  })

  it("are named where a page shows one that nothing makes, or one is missing, unused, left over or too large", () => {
    const pages = [page("![Old](docs/pictures/old.webp) ![Today](docs/pictures/today.webp)")]
    const files = new Map([
      ["old.webp", 1],
      ["today.webp", 200_000],
    ])
    expect(pictureFaults({ pages, files, made: ["today.webp", "book.webp"] })).toEqual([
      "README.md shows old.webp, which npm run pictures does not make",
      "docs/pictures/book.webp is missing: npm run pictures makes it",
      "no page of the docs shows book.webp",
      "docs/pictures/old.webp is not made by npm run pictures",
      "today.webp has 200000 bytes; at most 150000 are good",
    ])
  })
})
