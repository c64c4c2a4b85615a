import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/files.ts';

const files: Shape<typeof zh> = {
  files: { print: 'Print case file' },
};

export default files;
