/** Measures in points from the lower left corner, as PDF counts. */
export const MM = 72 / 25.4;
export const PAGE: [width: number, height: number] = [210 * MM, 297 * MM];
