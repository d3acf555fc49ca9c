import { read, readKeeping, useCall } from "../../lib/queries.ts"
export const availability = read("GET /coach/availability")
