import sharp from 'sharp';

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A photo as a phone would take it: a lamp post before (dark) or after (lit) somebody came. */
export async function photo(name: 'before' | 'after', { width = 1600, height = 1200 } = {}): Promise<Upload> {
  const [sky, lamp] = name === 'before' ? ['#2b3440', '#55606b'] : ['#35506e', '#ffe9a3'];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200" width="${width}" height="${height}">
    <rect width="1600" height="1200" fill="${sky}"/><rect y="900" width="1600" height="300" fill="#4a4f4c"/>
    <rect x="780" y="260" width="40" height="700" fill="#7c858c"/><circle cx="800" cy="240" r="90" fill="${lamp}"/>
    <rect x="1050" y="760" width="330" height="150" fill="#b9c2c8"/><rect x="1130" y="840" width="170" height="50" fill="#f4f4f4"/>
  </svg>`;
  const buffer = await sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
  return { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer };
}
