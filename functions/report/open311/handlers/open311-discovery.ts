import * as z from 'zod';
import { contract } from '../../../shared/http/contract.ts';
import { discovery } from '../services/discovery.ts';
import { splitFormat } from '../wire/format.ts';
import { geoReport } from '../wire/georeport.ts';
import { refuse } from '../wire/refusal.ts';

export const handler = geoReport(
  contract({
    method: 'GET',
    path: '/open311/{resource}',
    summary: 'Open311 service discovery: discovery.xml, discovery.json',
    auth: 'public',
    speaks: 'georeport',
    params: z.object({ resource: z.string() }),
    responses: { 200: 'The endpoints, production and test, and their formats' },
  }),
  async ({ params, language }) => {
    const { name, format } = splitFormat(params.resource);
    if (name !== 'discovery') throw refuse('resource_unknown');
    if (!format) throw refuse('format_unknown');
    return { root: 'discovery', value: await discovery(language), bare: true };
  },
);
