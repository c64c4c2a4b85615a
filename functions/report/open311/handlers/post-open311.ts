import * as z from 'zod';
import { contract } from '../../../shared/http/contract.ts';
import { operationKeySchema } from '../../../shared/http/operation-key.ts';
import { useKey } from '../keys/use-key.ts';
import { postRequest } from '../requests/post-request.ts';
import { postUpdate } from '../updates/post-update.ts';
import { splitFormat } from '../wire/format.ts';
import { type Answered, checkJurisdiction, geoReport, isTest, paths, texts } from '../wire/georeport.ts';
import { fieldOf, readForm } from '../wire/read-form.ts';
import { refuse } from '../wire/refusal.ts';

export const handler = geoReport(
  contract({
    method: 'POST',
    path: '/open311/{api}/{resource}',
    summary:
      'Open311 GeoReport v2: file a request (requests, with pictures as multipart) or add to one of one’s own (servicerequestupdates)',
    auth: 'public',
    speaks: 'georeport',
    params: paths,
    headers: z.object({ 'idempotency-key': z.string().optional() }),
    form: texts(
      'api_key',
      'jurisdiction_id',
      'service_code',
      'lat',
      'long',
      'address_string',
      'description',
      'phone',
      'media',
      'update_id',
      'service_request_id',
      'updated_datetime',
      'status',
    ),
    responses: { 201: 'service_requests or service_request_updates with the id' },
  }),
  async ({ params, headers, raw, language }): Promise<Answered> => {
    const { name, format } = splitFormat(params.resource);
    if (name !== 'requests' && name !== 'servicerequestupdates') throw refuse('resource_unknown');
    if (!format) throw refuse('format_unknown');
    const form = await readForm(raw);
    const key = await useKey(fieldOf(form, 'api_key'), name === 'requests' ? 'submit' : 'update');
    await checkJurisdiction(fieldOf(form, 'jurisdiction_id'));
    const test = isTest(params.api);
    if (name === 'servicerequestupdates')
      return { root: 'service_request_updates', value: await postUpdate(form, key.id, test), status: 201 };
    const sendersId = headers['idempotency-key'];
    if (sendersId !== undefined && !operationKeySchema.safeParse(sendersId).success)
      throw refuse('field_invalid', { name: 'Idempotency-Key' });
    const value = await postRequest({ keyId: key.id, form, sendersId, language }, test);
    return { root: 'service_requests', value, status: 201 };
  },
);
