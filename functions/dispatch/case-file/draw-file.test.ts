import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import type { Block } from './domain/blocks.ts';
import { drawFile } from './draw-file.ts';
import { wordsOf } from './words.ts';

it('a log without an end fills sixty pages and no more', { timeout: 60_000 }, async () => {
  const step: Block = {
    kind: 'step',
    at: '2026-01-05 09:00',
    action: '工作备注',
    by: '系统',
    said: ['等待厂家到货。'.repeat(60)],
    pictures: [],
  };
  const words = wordsOf('zh-CN', 'Asia/Shanghai');
  const file = { pictures: new Map(), missing: 0, order: 'W1', by: '某人', language: 'zh-CN', words };
  const pdf = await drawFile({ ...file, blocks: Array.from({ length: 900 }, () => step) });
  expect((await PDFDocument.load(pdf)).getPageCount()).toBe(60);
});
