import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { api } from './api.ts';
import { contract } from './contract.ts';

let description: Promise<string> | undefined;

/** The committed file travels beside the bundle, so what is served is what was reviewed. */
const load = async (): Promise<string> =>
  JSON.stringify(
    parse(await readFile(join(process.env.LAMBDA_TASK_ROOT ?? process.cwd(), 'openapi.yaml'), 'utf8')),
  );

export const handler = api(
  contract({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This description',
    auth: 'public',
    responses: { 200: z.looseObject({ openapi: z.string() }) },
  }),
  async () => {
    description ??= load();
    const content = await description;
    return {
      status: 200,
      headers: { 'cache-control': 'max-age=300' },
      raw: { contentType: 'application/json; charset=utf-8', content },
    };
  },
);
