import * as z from 'zod';
import { offered } from '../../../shared/district/category-tree.ts';
import { config } from '../../../shared/district/config.ts';
import { contract } from '../../../shared/http/contract.ts';
import { holderOf } from '../keys/use-key.ts';
import { fileOfRequest, readRequest } from '../requests/read-requests.ts';
import { serviceDefinition } from '../services/services.ts';
import { splitFormat } from '../wire/format.ts';
import { type Answered, checkJurisdiction, geoReport, paths, texts } from '../wire/georeport.ts';
import { refuse } from '../wire/refusal.ts';

export const handler = geoReport(
  contract({
    method: 'GET',
    path: '/open311/{api}/{resource}/{item}',
    summary:
      'Open311 GeoReport v2: services/{service_code}, requests/{service_request_id} and tokens/{token}, each .xml or .json',
    auth: 'public',
    speaks: 'georeport',
    params: paths.extend({ item: z.string() }),
    query: texts('jurisdiction_id', 'api_key', 'extensions'),
    responses: { 200: 'service_definition or service_requests, as GeoReport v2 has them' },
  }),
  async ({ params, query, language }): Promise<Answered> => {
    const { name: item, format } = splitFormat(params.item);
    if (!['services', 'requests', 'tokens'].includes(params.resource)) throw refuse('resource_unknown');
    if (!format) throw refuse('format_unknown');
    await checkJurisdiction(query.jurisdiction_id);
    if (params.resource === 'services')
      return {
        root: 'service_definition',
        value: serviceDefinition(offered(await config('category')), item, language),
      };
    if (params.resource === 'tokens') {
      // Every service answers at once, so a token is never another name than the request's own.
      const { report } = await fileOfRequest(item);
      return { root: 'service_requests', value: [{ service_request_id: report.id, token: item }] };
    }
    const client = query.api_key ? (await holderOf(query.api_key)).id : undefined;
    const reader = { language, client, extensions: query.extensions === 'true' };
    return { root: 'service_requests', value: [await readRequest(item, reader)] };
  },
);
