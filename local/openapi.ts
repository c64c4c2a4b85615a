import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { stringify } from 'yaml';
import type { Contract } from '../functions/shared/http/contract.ts';
import { PROBLEMS, type ProblemCode } from '../functions/shared/http/problem.ts';
import { projectRoot } from './engines/synth.ts';
import { DEFAULT_ROUTE, readFunctions } from './lambdas/service-file.ts';

const NEEDS_TOKEN = new Set<Contract['auth']>(['staff', 'resident', 'courier']);
const scheme = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } as const;

/** Refusals any route can give, besides those its contract names. */
const common = (contract: Contract): ProblemCode[] => [
  ...(contract.body ? (['malformed_json', 'too_large', 'unsupported_media_type'] as const) : []),
  ...(contract.body || contract.query || contract.headers ? (['invalid_request'] as const) : []),
  ...(contract.params ? (['not_found'] as const) : []),
  ...(NEEDS_TOKEN.has(contract.auth) ? (['not_signed_in', 'token_expired'] as const) : []),
  ...(contract.roles ? (['forbidden'] as const) : []),
  'internal',
  'busy',
];

const text = { type: 'string' } as const;
const problemSchema = {
  type: 'object',
  description: 'RFC 9457, in the language of Accept-Language (zh-CN, en)',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: text,
    errors: {
      type: 'array',
      items: { type: 'object', required: ['path', 'message'], properties: { path: text, message: text } },
    },
  },
} as const;
const problem = { $ref: '#/components/schemas/Problem' };

const georeport = {
  type: 'array',
  description: 'Errors of GeoReport v2; in XML <errors><error>…, in the format the address ends in',
  items: {
    type: 'object',
    required: ['code', 'description'],
    properties: { code: { type: 'integer' }, description: text },
  },
} as const;
/** The answers of a route that another specification describes: the words say which. */
const georeportResponses = ({ responses }: Contract) => ({
  ...Object.fromEntries(
    Object.entries(responses).map(([status, description]) => [status, { description: String(description) }]),
  ),
  default: {
    description: 'Refused',
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/GeoReportErrors' } },
      'text/xml': {},
    },
  },
});

const bodyOf = ({ body, form, accepts }: Contract) => {
  if (body) return { body: { content: { [accepts ?? 'application/json']: { schema: body } } } };
  if (!form) return {};
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data'];
  return { body: { content: Object.fromEntries(types.map((type) => [type, { schema: form }])) } };
};

/** The contracts of every HTTP function of serverless.yml, in its order. */
export async function contracts(): Promise<Contract[]> {
  const found: Contract[] = [];
  for (const { file, exportName, routes } of readFunctions()) {
    if (routes.length === 0) continue;
    const module = (await import(join(projectRoot, file))) as Record<string, { contract?: Contract }>;
    const contract = module[exportName]?.contract;
    if (!contract) throw new Error(`${file} does not export a handler made by api()`);
    // What no route takes is no route of the description.
    if (contract.path !== DEFAULT_ROUTE.path) found.push(contract);
  }
  return found;
}

function responsesOf(contract: Contract) {
  const good = Object.entries(contract.responses).map(([status, schema]) => [
    status,
    typeof schema === 'string'
      ? { description: schema }
      : { description: 'OK', content: { 'application/json': { schema } } },
  ]);
  const codes = [...new Set([...((contract.problems ?? []) as ProblemCode[]), ...common(contract)])];
  const byStatus = Map.groupBy(codes, (code) => String(PROBLEMS[code]));
  const bad = [...byStatus].map(([status, names]) => [
    status,
    { description: names.join(', '), content: { 'application/problem+json': { schema: problem } } },
  ]);
  return Object.fromEntries([...bad, ...good]);
}

/** `openapi.yaml` as text; the same contracts give the same text. */
export async function describeApi(): Promise<string> {
  const registry = new OpenAPIRegistry();
  const staff = { [registry.registerComponent('securitySchemes', 'staff', scheme).name]: [] };
  const resident = { [registry.registerComponent('securitySchemes', 'resident', scheme).name]: [] };
  const courier = { [registry.registerComponent('securitySchemes', 'courier', scheme).name]: [] };
  const security = {
    public: undefined,
    staff: [staff],
    optional: [{}, staff],
    resident: [resident],
    resident_optional: [{}, resident],
    courier: [courier],
  };
  registry.registerComponent('schemas', 'Problem', problemSchema as never);
  registry.registerComponent('schemas', 'GeoReportErrors', georeport as never);
  for (const contract of await contracts()) {
    const { method, path, summary, auth, params, query, headers } = contract;
    registry.registerPath({
      method: method.toLowerCase() as 'get',
      path,
      summary,
      ...(security[auth] ? { security: security[auth] } : {}),
      request: {
        ...(params ? { params } : {}),
        ...(query ? { query } : {}),
        ...(headers ? { headers } : {}),
        ...bodyOf(contract),
      },
      responses: contract.speaks ? georeportResponses(contract) : responsesOf(contract),
    });
  }
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Mashang', version: '0.1.0', description: 'The QR-code front door of a city district' },
    servers: [{ url: '/' }],
  });
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 110 });
}

if (import.meta.main) {
  writeFileSync(join(projectRoot, 'openapi.yaml'), await describeApi());
  console.log('openapi.yaml written');
}
