export { mountFoods } from "./routes.ts"
