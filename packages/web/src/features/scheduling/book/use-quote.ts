import { useQuery } from "@tanstack/react-query"
import { call } from "../../../lib/api.ts"
import { type Callbacks, useCall } from "../../../lib/queries.ts"
import type { BookState } from "./use-book.ts"

/** What the chosen session would cost now: the price that booking it fixes. */
export const useQuote = ({
  coach,
  kind,
  slot,
  voucher,
}: Pick<BookState, "coach" | "kind" | "slot" | "voucher">) => {
  const body = {
    coachId: coach.id,
    ...kind,
    ...(slot !== null && { scheduledAt: slot }),
    ...(voucher && { voucher }),
  }
  return useQuery({
    queryKey: ["POST /prices/quote", body],
    queryFn: () => call("POST /prices/quote", { body }),
  })
}

export const useCheckVoucher = (callbacks: Callbacks<"POST /prices/quote">) =>
  useCall("POST /prices/quote", callbacks)
