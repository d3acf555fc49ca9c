import type { Actor, Ctx } from "../../../platform/context.ts"

/** Whether visitors who are not signed in may see this coach's booking page; whoever is signed in always may. */
export const isOpenToVisitors = async (
  { app, actor }: Ctx<Actor | null>,
  coachId: string,
): Promise<boolean> => actor !== null || app.isFeatureOn(app, "open_booking_pages", coachId)
