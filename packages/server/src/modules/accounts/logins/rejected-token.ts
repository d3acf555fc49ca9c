import { errors, jwtVerify } from "jose"
import type { AppContext } from "../../../platform/context.ts"
import type { RejectedToken } from "../../../platform/http/http.ts"
import { signingKey } from "./tokens.ts"

/** Why a token was not accepted, for the security log: a forged one matters, one that has expired happens all day. */
export const whyRejected = async (app: AppContext, token: string): Promise<RejectedToken> => {
  try {
    await jwtVerify(token, signingKey(app), { currentDate: app.clock.now() })
    return "ended"
  } catch (error) {
    return error instanceof errors.JWTExpired ? "expired" : "invalid"
  }
}
