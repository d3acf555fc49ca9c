/** The numbers 1 to n, for repeated elements that have only their position as key. */
export const oneTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1)
