import { offered } from '../../../shared/district/category-tree.ts';
import { config } from '../../../shared/district/config.ts';
import { contract } from '../../../shared/http/contract.ts';
import { holderOf } from '../keys/use-key.ts';
import { readRequests } from '../requests/read-requests.ts';
import { serviceList } from '../services/services.ts';
import { listUpdates } from '../updates/list-updates.ts';
import { splitFormat } from '../wire/format.ts';
import { type Answered, checkJurisdiction, geoReport, paths, texts } from '../wire/georeport.ts';
import { refuse } from '../wire/refusal.ts';

export const handler = geoReport(
  contract({
    method: 'GET',
    path: '/open311/{api}/{resource}',
    summary:
      'Open311 GeoReport v2: services, requests and servicerequestupdates, each .xml or .json, of v2 or test',
    auth: 'public',
    speaks: 'georeport',
    params: paths,
    query: texts(
      'jurisdiction_id',
      'api_key',
      'service_request_id',
      'service_code',
      'start_date',
      'end_date',
      'status',
      'page',
      'page_size',
      'extensions',
    ),
    responses: { 200: 'services, service_requests or service_request_updates, as GeoReport v2 has them' },
  }),
  async ({ params, query, language }): Promise<Answered> => {
    const { name, format } = splitFormat(params.resource);
    if (!['services', 'requests', 'servicerequestupdates'].includes(name)) throw refuse('resource_unknown');
    if (!format) throw refuse('format_unknown');
    await checkJurisdiction(query.jurisdiction_id);
    if (name === 'services')
      return { root: 'services', value: serviceList(offered(await config('category')), language) };
    const key = query.api_key ? await holderOf(query.api_key) : undefined;
    if (name === 'requests') {
      const reader = { language, client: key?.id, extensions: query.extensions === 'true' };
      return { root: 'service_requests', value: await readRequests(query, reader) };
    }
    if (!key) throw refuse('api_key_missing');
    return { root: 'service_request_updates', value: await listUpdates(key.id, query, language) };
  },
);
