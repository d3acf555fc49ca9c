import { ok, refuse } from "@rapport/domain/kernel/result"
import { generateSecret, generateURI } from "otplib"
import QRCode from "qrcode"
import type { Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { confirmPassword } from "./confirm-password.ts"
import { encrypt } from "./encryption.ts"

/** Creates the secret for an authenticator app; two-factor sign-in is on only after a first correct code. */
export const beginTwoFactor = async (ctx: Ctx, password: string, ip: string) => {
  const me = await confirmPassword(ctx, password, ip)
  if (!me.ok) return me
  const secret = generateSecret()
  const uri = generateURI({ issuer: "Rapport", label: me.value.email, secret })
  const qrSvg = await QRCode.toString(uri, { type: "svg", margin: 1 })
  return inTransaction(ctx, async tx => {
    const stored = await tx.db
      .insertInto("second_factors")
      .values({
        account_id: ctx.actor.id,
        encrypted_secret: encrypt(ctx.app, ctx.actor.id, secret),
        last_step: null,
        created_at: tx.now(),
      })
      .onConflict(oc =>
        oc
          .column("account_id")
          .doUpdateSet(row => ({
            encrypted_secret: row.ref("excluded.encrypted_secret"),
            created_at: row.ref("excluded.created_at"),
          }))
          .where("second_factors.confirmed_at", "is", null),
      )
      .returning("account_id")
      .executeTakeFirst()
    return stored ? ok({ secret, uri, qrSvg }) : refuse("two_factor_on")
  })
}
