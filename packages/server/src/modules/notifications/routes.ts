import { ok } from "@rapport/domain/kernel/result"
import { notificationsApi } from "@rapport/domain/notifications/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { listNotifications, markRead, removeNotification } from "./own-notifications.ts"
import { changePreferences, readPreferences } from "./preferences.ts"

export const mountNotifications = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, notificationsApi, {
    "GET /notifications": (ctx, { query }) => listNotifications(ctx, query),
    "POST /notifications/read": (ctx, { body }) => markRead(ctx, body.ids),
    "DELETE /notifications/{notificationId}": (ctx, { params }) =>
      removeNotification(ctx, params.notificationId),
    "GET /notifications/preferences": async ctx => ok(await readPreferences(ctx)),
    "PUT /notifications/preferences": (ctx, { body }) => changePreferences(ctx, body),
  })
