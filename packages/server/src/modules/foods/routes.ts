import { foodsApi } from "@rapport/domain/foods/api"
import { mount } from "../../platform/http/http.ts"
import type { ModuleParts } from "../../platform/http/module.ts"
import { searchOwnFoods } from "./search-own-foods.ts"

export const mountFoods = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, foodsApi, {
    "GET /foods": (ctx, { query }) => searchOwnFoods(ctx, query),
  })
