import { ok } from "@rapport/domain/kernel/result"
import { profilesApi } from "@rapport/domain/profiles/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { changeMe } from "./change-me.ts"
import { presentMe } from "./present-me.ts"
import { searchPeople } from "./search-people.ts"
import { servePictures } from "./serve-pictures.ts"
import { removePicture, uploadPicture } from "./upload-picture.ts"

const PICTURE_BYTES = 5 * 1024 * 1024

/** In a Fastify scope of its own, because only here a request body may be an image. */
export const mountProfiles = ({ fastify, app, authenticate }: ModuleParts): void => {
  void fastify.register(async scope => {
    scope.addContentTypeParser(
      /^image\//,
      { parseAs: "buffer", bodyLimit: PICTURE_BYTES },
      (_, bytes, done) => {
        done(null, bytes)
      },
    )
    servePictures(scope, app)
    mount(scope, app, authenticate, profilesApi, {
      "GET /users/me": async ctx => ok(await presentMe(ctx, ctx.actor.id)),
      "PATCH /users/me": (ctx, { body }) => changeMe(ctx, body),
      "PUT /users/me/picture": (ctx, { query, body }) => uploadPicture(ctx, { as: query.as, bytes: body }),
      "DELETE /users/me/picture": (ctx, { query }) => removePicture(ctx, query.as),
      "GET /users/search": (ctx, { query }) => searchPeople(ctx, query),
    })
  })
}
