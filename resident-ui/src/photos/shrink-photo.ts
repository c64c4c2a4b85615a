import { exifOrientation, uprightTransform } from './exif-orientation.ts';

const LONGEST = 1600;
const QUALITY = 0.82;

function readBytes(blob: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(blob);
  });
}

export async function openImage(blob: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(blob);
  try {
    return await new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = () => resolve(image);
      image.onerror = () => reject(new Error('not a picture'));
      image.src = url;
    });
  } finally {
    // The decoded picture stays; only the address goes.
    setTimeout(() => URL.revokeObjectURL(url), 0);
  }
}

export function toJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', QUALITY);
  });
}

/** Drawn anew at 1600 px at most: small enough for a slow network, and nothing of the EXIF survives. */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const image = await openImage(file);
  const turnsItself = typeof CSS !== 'undefined' && CSS.supports('image-orientation', 'from-image');
  const orientation = turnsItself ? 1 : exifOrientation(await readBytes(file.slice(0, 131_072)));
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
  const width = Math.max(1, Math.round(image.naturalWidth * scale));
  const height = Math.max(1, Math.round(image.naturalHeight * scale));
  const canvas = document.createElement('canvas');
  canvas.width = orientation > 4 ? height : width;
  canvas.height = orientation > 4 ? width : height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  // A transparent PNG would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(...uprightTransform(orientation, width, height));
  context.drawImage(image, 0, 0, width, height);
  return toJpeg(canvas);
}
