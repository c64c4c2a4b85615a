/** The same keys, any words: what a translation has to have. */
export type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
