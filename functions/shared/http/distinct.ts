/** For lists that are sets: says whether each stands there once. */
export const distinct = (all: readonly (string | number)[]): boolean => new Set(all).size === all.length;
