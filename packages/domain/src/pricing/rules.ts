import type { z } from "zod"
import type { FieldError } from "../kernel/result.ts"
import type { priceConfigIn } from "./schema.ts"

type ConfigIn = z.output<typeof priceConfigIn>

const duplicates = (
  keys: readonly string[],
  path: (index: number) => string,
  message: string,
): FieldError[] =>
  keys.flatMap((key, index) => (keys.indexOf(key) < index ? [{ path: path(index), message }] : []))

/** Field errors for duplicate ids, duplicate rates of one type and length, and duplicate voucher codes. */
export const priceConfigErrors = (config: ConfigIn): FieldError[] => {
  const ids = (["rates", "packages", "subscriptions", "discounts"] as const).flatMap(list =>
    config[list].flatMap((item, index) => (item.id ? [{ id: item.id, path: `${list}.${index}.id` }] : [])),
  )
  const codes = config.discounts.map((discount, index) =>
    discount.kind === "voucher" ? discount.code : `#${index}`,
  )
  return [
    ...duplicates(
      ids.map(item => item.id),
      index => ids[index]?.path ?? "",
      "This id stands here twice.",
    ),
    ...duplicates(
      config.rates.map(rate => `${rate.type} ${rate.minutes}`),
      index => `rates.${index}.minutes`,
      "There is a price for this type and length already.",
    ),
    ...duplicates(codes, index => `discounts.${index}.code`, "This voucher is there already."),
  ]
}
