/** A plausible mistake, and the tests that must notice it. */
export interface PlantedFault {
  /** What would go wrong, as the person sees it. */
  fault: string
  file: string
  /** Stands once in the file. */
  replace: string
  with: string
  /** Test files; every one of them is run. */
  noticedBy: readonly string[]
  /** Part of the names of the tests that must notice, where the files are long. */
  test?: string
}

export type PlantedText = Pick<PlantedFault, "file" | "replace" | "with">

/** The file with the fault; null where the text to replace does not stand in it exactly once. */
export const plant = (source: string, fault: PlantedText): string | null => {
  const parts = source.split(fault.replace)
  return parts.length === 2 && fault.with !== fault.replace ? parts.join(fault.with) : null
}
