import { onDemand } from "../../lib/on-demand.ts"

/** A bottom drawer on phones, a centred dialog elsewhere. */
export const Sheet = onDemand(async () => (await import("./SheetFrame.tsx")).SheetFrame)
