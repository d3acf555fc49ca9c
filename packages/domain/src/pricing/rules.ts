import type { z } from "zod"
import type { FieldError } from "../kernel/result.ts"
import type { priceConfigIn } from "./schema.ts"

type ConfigIn = z.output<typeof priceConfigIn>

const repeats = (keys: readonly string[], path: (index: number) => string, message: string): FieldError[] =>
  keys.flatMap((key, index) => (keys.indexOf(key) < index ? [{ path: path(index), message }] : []))

/** What two items of one configuration may not have in common. */
export const whyNotConsistent = (config: ConfigIn): FieldError[] => {
  const ids = (["rates", "packages", "subscriptions", "discounts"] as const).flatMap(list =>
    config[list].flatMap((item, index) => (item.id ? [{ id: item.id, path: `${list}.${index}.id` }] : [])),
  )
  const codes = config.discounts.map((each, index) => (each.kind === "voucher" ? each.code : `#${index}`))
  return [
    ...repeats(
      ids.map(each => each.id),
      index => ids[index]?.path ?? "",
      "This id stands here twice.",
    ),
    ...repeats(
      config.rates.map(each => `${each.type} ${each.minutes}`),
      index => `rates.${index}.minutes`,
      "There is a price for this type and length already.",
    ),
    ...repeats(codes, index => `discounts.${index}.code`, "This voucher is there already."),
  ]
}
