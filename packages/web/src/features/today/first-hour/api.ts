import { type HourPattern, hourPatternNames, hourPatterns } from "@rapport/domain/scheduling/hour-patterns"
import { useQueryClient } from "@tanstack/react-query"
import type { Availability } from "../../../entities/availability/api.ts"
import { ownPage } from "../../../entities/coach/api.ts"
import { staleReads } from "../../../entities/stale-reads.ts"
import type { Body, Reply } from "../../../lib/contract.ts"
import type { ProblemError } from "../../../lib/problem.ts"
import { keyOf, read, useCall } from "../../../lib/queries.ts"

export type Prices = Reply<"GET /prices/config/{userId}">

export const pricesOf = (userId: string) => read("GET /prices/config/{userId}", { params: { userId } })

export const useSetHours = (failed: (problem: ProblemError) => void) =>
  useCall("PUT /coach/availability", { invalidates: staleReads.availability, failed })

export const useSetPrices = (failed: (problem: ProblemError) => void) => {
  const client = useQueryClient()
  return useCall("PUT /prices/config/{userId}", {
    invalidates: ["GET /coach/page", "GET /bookings/coaches/{coachId}"],
    done: (saved, { params }) => {
      client.setQueryData(keyOf("GET /prices/config/{userId}", { params }), saved)
    },
    failed,
  })
}

/** The prices with another price of an hour; packages keep how much they save. */
export const withHourlyPrice = (prices: Prices, baseRate: number): Body<"PUT /prices/config/{userId}"> => {
  const { userId: _, calculatedAt: __, ...config } = prices
  const packages = config.packages.map(item => ({
    ...item,
    amount: prices.baseRate > 0 ? Math.round((item.amount * baseRate) / prices.baseRate) : item.amount,
  }))
  return { ...config, packages, baseRate } as Body<"PUT /prices/config/{userId}">
}

export const usePublishPage = (failed: (problem: ProblemError) => void) => {
  const client = useQueryClient()
  return useCall("PUT /coach/page", {
    invalidates: ["GET /bookings/coaches/{coachId}", "GET /bookings/coaches"],
    done: saved => {
      client.setQueryData(ownPage.queryKey, saved)
    },
    failed,
  })
}

export const useSetHeadline = () => {
  const client = useQueryClient()
  return useCall("PATCH /users/me", {
    invalidates: ["GET /bookings/coaches/{coachId}"],
    done: saved => {
      client.setQueryData(keyOf("GET /users/me"), saved)
    },
  })
}

/** The pattern that these weekly hours are, if they are one. */
export const patternOf = (weekly: Availability["weekly"]): HourPattern | undefined =>
  hourPatternNames.find(name => JSON.stringify(hourPatterns[name]) === JSON.stringify(weekly))

const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours * 60 + minutes
}

export const hoursAWeek = (weekly: Availability["weekly"]): number =>
  Math.round(
    weekly.reduce((sum, { days, start, end }) => {
      const minutes = minuteOf(end) - minuteOf(start)
      return sum + days.length * (minutes > 0 ? minutes : minutes + 1440)
    }, 0) / 60,
  )
