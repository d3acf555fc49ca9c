/** 1, 2, … up to n: for things that are told apart by their number only. */
export const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1)
