import type {
  CreateParams,
  DataProvider,
  DeleteParams,
  GetListParams,
  GetManyParams,
  GetManyReferenceParams,
  GetOneParams,
  Identifier,
  RaRecord,
  UpdateParams,
} from 'react-admin';
import type { Http } from '../api/http.ts';
import { createCursors, type Page, walk } from './cursors.ts';
import { resourceMap } from './resources.ts';

type Item = Record<string, unknown>;

/** The API's page size limit; a list that fits in `walkLimit` items is read whole. */
const pageSize = 100;
const walkLimit = 2000;

/**
 * react-admin's data calls over the cursor API. Two things are asked for through `meta`: `whole`, every
 * item of a short list; and `action`, a verb of a record (POST …/{id}/{action}) instead of a PUT.
 */
export function createDataProvider(http: Http): DataProvider {
  const cursors = createCursors();
  const withId = (resource: string, item: Item): RaRecord => ({ ...item, id: idOf(resource, item) });
  const onePath = (resource: string, id: unknown) =>
    `${resourceMap(resource).one}/${encodeURIComponent(String(id))}`;
  const bodyOf = (resource: string, data: Item) => resourceMap(resource).body?.(data) ?? data;

  const listPage =
    (resource: string, query: Record<string, string | number>, signal?: AbortSignal) => (cursor?: string) =>
      http.json<Page<Item>>(resourceMap(resource).list, { query: { ...query, cursor }, signal });

  const getOne = async (resource: string, id: unknown, signal?: AbortSignal) =>
    withId(resource, await http.json<Item>(onePath(resource, id), { signal }));

  const provider = {
    supportAbortSignal: true,

    async getList(resource: string, { pagination, filter, signal, meta }: GetListParams) {
      if (meta?.whole) {
        const { items, more } = await walk(
          listPage(resource, { ...plain(filter), limit: pageSize }, signal),
          walkLimit,
        );
        return { data: items.map((item) => withId(resource, item)), pageInfo: { hasNextPage: more } };
      }
      const { page, perPage } = pagination ?? { page: 1, perPage: 25 };
      const query = { ...plain(filter), limit: perPage };
      const key = `${resource}?${JSON.stringify(query)}`;
      const found = await cursors.page(key, page, listPage(resource, query, signal));
      return {
        data: found.items.map((item) => withId(resource, item)),
        pageInfo: { hasNextPage: found.nextCursor !== undefined, hasPreviousPage: page > 1 },
      };
    },

    async getOne(resource: string, { id, signal }: GetOneParams) {
      return { data: await getOne(resource, id, signal) };
    },
    async getMany(resource: string, { ids, signal }: GetManyParams) {
      return { data: await Promise.all(ids.map((id) => getOne(resource, id, signal))) };
    },
    getManyReference(resource: string, { target, id, ...params }: GetManyReferenceParams) {
      return provider.getList(resource, { ...params, filter: { ...params.filter, [target]: id } });
    },

    async create(resource: string, { data }: CreateParams) {
      const body = bodyOf(resource, data as Item);
      const { make, list } = resourceMap(resource);
      const item = await http.json<Item>(make ?? list, { method: 'POST', body });
      return { data: withId(resource, item) };
    },
    async update(resource: string, { id, data, previousData, meta }: UpdateParams) {
      if (meta?.action) {
        const path = `${onePath(resource, id)}/${meta.action}`;
        return { data: withId(resource, await http.json<Item>(path, { method: 'POST', body: data })) };
      }
      const body = bodyOf(resource, { ...previousData, ...data });
      return {
        data: withId(resource, await http.json<Item>(onePath(resource, id), { method: 'PUT', body })),
      };
    },
    async delete(resource: string, { id, previousData }: DeleteParams) {
      const version = (previousData as Item | undefined)?.version as number | undefined;
      await http.json(onePath(resource, id), { method: 'DELETE', query: { version } });
      return { data: { ...previousData, id } };
    },
    updateMany: () => Promise.reject(new Error('records are changed one by one')),
    deleteMany: () => Promise.reject(new Error('records are deleted one by one')),
  };
  // react-admin lets the caller name the record type; here every record is what the API sent.
  return provider as DataProvider;
}

/** Report lists may name their id `reportId`, as the public answers do. */
const idOf = (resource: string, item: Item) =>
  (item[resourceMap(resource).idField] ?? item.id ?? item.reportId) as Identifier;

/** Filters as the API takes them: no blanks, nothing nested. */
const plain = (filter: unknown): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries((filter ?? {}) as Item).filter(
      (entry): entry is [string, string | number] =>
        (typeof entry[1] === 'string' && entry[1] !== '') || typeof entry[1] === 'number',
    ),
  );
