import { consentWording } from "@rapport/domain/network/consent"
import { expect, test } from "vitest"
import network from "./en/network.ts"

test("a client reads the very words that are kept with the consent", () => {
  expect(network.wording).toEqual(consentWording)
})
