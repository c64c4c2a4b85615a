/** As an image and never as markup: a picture from the server runs nothing and loads nothing. */
export const svgAddress = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;
