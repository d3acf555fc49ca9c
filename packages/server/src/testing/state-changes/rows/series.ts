import type { seriesApi } from "@rapport/domain/scheduling/series-api"
import { monday, setHours } from "../../../modules/scheduling/testing/pair.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

const weekly = ({ coach }: Situation) => ({
  body: { coachId: coach.id, scheduledAt: monday("09:00"), times: 2 },
})

export const seriesRows = {
  "POST /bookings/series/preview": [
    change(
      "a client looks at the dates of a series",
      async situation => () => situation.client.call("POST /bookings/series/preview", weekly(situation)),
    ),
  ],
  "POST /bookings/series": [
    change(
      "a client requests a series",
      async situation => () => situation.client.call("POST /bookings/series", weekly(situation)),
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["series.requested"],
          gets: ["series.requested"],
        },
        client: { hears: ["booking:changed"], gets: ["series.requested"] },
      },
    ),
    change(
      "a client books a series at once",
      async situation => {
        await setHours(situation.coach, { bookingMode: { VIDEO: "instant" } })
        return () => situation.client.call("POST /bookings/series", weekly(situation))
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new"],
          sees: ["series.confirmed"],
          gets: ["series.confirmed"],
        },
        client: { hears: ["booking:changed"], gets: ["series.confirmed"] },
      },
    ),
  ],
} satisfies Rows<typeof seriesApi>
