import type { PlantedFault } from "../mutants/planted-fault.ts"

/** Faults of components and hooks; what only computes is changed by Stryker. */
export const webFaults: readonly PlantedFault[] = []
