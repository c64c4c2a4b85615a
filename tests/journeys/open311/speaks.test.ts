import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, test } from 'vitest';
import { forgetConfig } from '../../../functions/shared/district/config.ts';
import { env } from '../../../functions/shared/env.ts';
import { table, tableName } from '../../../functions/shared/table/client.ts';
import { keys } from '../../../functions/shared/table/keys.ts';
import { file, take } from '../steps.ts';
import { drain, lampOut, openWorld } from '../world.ts';
import { get, keyOf, lampFields, sendForm } from './client.ts';

const name = (zh: string, en: string) => ({ zh, en });
const POLE = {
  code: 'lighting.pole',
  parent: 'lighting',
  name: name('灯杆', 'Lamp post <old & new>'),
  attributes: [
    { code: 'number', datatype: 'string', required: true, description: name('灯杆编号', 'Number') },
    {
      code: 'damage',
      datatype: 'multivaluelist',
      required: false,
      description: name('哪里坏了', 'What is broken'),
      values: [
        { key: 'door', name: name('检修门', 'Door') },
        { key: 'cable', name: name('电缆', 'Cable') },
      ],
    },
  ],
};

let key: { id: string; text: string };
beforeAll(async () => {
  await openWorld('o311');
  await table().send(
    new PutCommand({ TableName: tableName(), Item: { ...keys.config('category', POLE.code), ...POLE } }),
  );
  forgetConfig();
  key = await keyOf();
});

const EN = { 'accept-language': 'en' };
const filed = async (more: Record<string, string | undefined> = {}): Promise<string> => {
  const answer = await sendForm(lampFields(key.text, { description: `灯 ${Math.random()}`, ...more }));
  expect(answer.status, answer.text).toBe(201);
  return answer.json[0].service_request_id;
};

describe('discovery', () => {
  test('names two endpoints with both formats, under bare content types', async () => {
    const json = await get('discovery.json', EN);
    expect([json.status, json.headers['content-type']]).toEqual([200, 'application/json']);
    expect(json.json.endpoints).toMatchObject([
      {
        url: `${env().PUBLIC_ORIGIN}/open311/v2`,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
      { url: `${env().PUBLIC_ORIGIN}/open311/test`, type: 'test' },
    ]);
    expect(json.json.contact).toBe('Call 12345.');
    const xml = await get('discovery.xml', EN);
    expect([xml.status, xml.headers['content-type']]).toEqual([200, 'text/xml']);
    expect(xml.text).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<discovery><changeset>/);
    expect(xml.text).toContain(
      '<formats><format>text/xml</format><format>application/json</format></formats>',
    );
  });
});

describe('services', () => {
  test('are the leaves of the tree, in both formats', async () => {
    const { json, headers } = await get('v2/services.json', EN);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
    const codes = json.map((service: { service_code: string }) => service.service_code);
    expect(codes.sort()).toEqual(['lighting.lamp_out', 'lighting.pole', 'sanitation.bin_overflow']);
    expect(json).toContainEqual({
      service_code: 'lighting.lamp_out',
      service_name: 'Lamp out',
      description: 'Lamp out',
      metadata: false,
      type: 'realtime',
      keywords: '路灯不亮,Lamp out',
      group: 'Lighting',
    });
    const xml = await get('v2/services.xml', EN);
    expect(xml.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(xml.text).toContain('<service_name>Lamp post &lt;old &amp; new&gt;</service_name>');
    expect(xml.text).toContain('<metadata>true</metadata><type>realtime</type>');
  });

  test('have a definition with what they ask', async () => {
    const { json } = await get('v2/services/lighting.pole.json', EN);
    expect(json).toMatchObject({
      service_code: 'lighting.pole',
      attributes: [
        {
          variable: true,
          code: 'number',
          datatype: 'string',
          required: true,
          order: 1,
          description: 'Number',
          values: [],
        },
        {
          code: 'damage',
          datatype: 'multivaluelist',
          order: 2,
          values: [
            { key: 'door', name: 'Door' },
            { key: 'cable', name: 'Cable' },
          ],
        },
      ],
    });
    const { text } = await get('v2/services/lighting.pole.xml', EN);
    expect(text).toContain('<value><key>door</key><name>Door</name></value>');
  });
});

describe('requests', () => {
  test('are filed with answers, and dispatched like any other', async () => {
    const fields = lampFields(key.text, { service_code: 'lighting.pole', 'attribute[number]': 'A-17' });
    fields.push(['attribute[damage][]', 'door'], ['attribute[damage][]', 'cable']);
    const { status, text } = await sendForm(fields, { resource: 'requests.xml', headers: EN });
    expect(status, text).toBe(201);
    const [, id = ''] = /<service_request_id>(R\w{26})<\/service_request_id>/.exec(text) ?? [];
    expect(text).toMatch(/<service_notice>Follow it here: https?:[^<]*\/t\/R/);
    await drain();
    const { json } = await get(`v2/requests/${id}.json?api_key=${key.text}`, EN);
    expect(json).toMatchObject([
      {
        service_request_id: id,
        status: 'open',
        agency_responsible: '市政照明所',
        description: '灯不亮了三天',
      },
    ]);
  });

  test('are found by id, by list, by time, by service and by state', async () => {
    const [one, two] = [await filed(), await filed({ service_code: 'sanitation.bin_overflow' })];
    await drain();
    const ids = async (query: string) =>
      (await get(`v2/requests.json?${query}`)).json.map(
        (request: { service_request_id: string }) => request.service_request_id,
      );
    expect((await ids(`service_request_id=${one},${two}&status=closed`)).sort()).toEqual([one, two].sort());
    expect(await ids('')).toEqual(expect.arrayContaining([one, two]));
    expect(await ids('service_code=sanitation.bin_overflow')).toEqual([two]);
    expect(await ids('status=closed')).toEqual([]);
    expect(await ids('start_date=2020-01-01T00:00:00Z&end_date=2020-02-01T00:00:00%2B08:00')).toEqual([]);
    expect(await ids('page_size=1&page=1')).toEqual([two]);
    expect(await ids('page_size=1&page=2')).toEqual([one]);
    expect(await ids('page_size=100&page=10')).toEqual([]);
    const xml = await get(`v2/requests/${one}.xml`, EN);
    expect(xml.text).toContain('<service_requests><request><service_request_id>');
    expect(xml.text).toContain('<zipcode/>');
    const { json } = await get(`v2/tokens/${one}.json`);
    expect(json).toEqual([{ service_request_id: one, token: one }]);
    expect((await get(`v2/tokens/${one}.xml`)).text).toContain(`<token>${one}</token>`);
  });

  test('show what became of them', async () => {
    const id = await filed();
    await drain();
    await take(`W${id.slice(1)}`, 'light1', 'accept', 'start', 'finish');
    const { json } = await get(`v2/requests/${id}.json?extensions=true`, EN);
    expect(json[0]).toMatchObject({
      status: 'open',
      status_notes: '市政照明所 says it is done; whoever reported it has not confirmed it yet.',
    });
    expect(json[0].notes.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(['received', 'finished']),
    );
    expect((await get(`v2/requests/${id}.json`)).json[0].notes).toBeUndefined();
  });

  test('of residents are there with nothing they wrote, and their requests to people are not', async () => {
    const words = { description: '我是金丝雀，住 3 号楼', contact: { phone: '13988887777' } };
    const report = await file({ ...lampOut, ...words });
    const request = await file({ ...lampOut, ...words, kind: 'request', to: 'community' });
    await drain();
    const all = await get(`v2/requests.json?api_key=${key.text}`, EN);
    expect(all.text).toContain(report.reportId);
    expect(all.text).not.toContain(request.reportId);
    expect((await get(`v2/requests/${request.reportId}.json`)).status).toBe(404);
    for (const query of ['', '&extensions=true', `&api_key=${key.text}`]) {
      const { text, json } = await get(`v2/requests/${report.reportId}.json?x=${query}`, EN);
      expect(text).not.toMatch(/金丝雀|13988887777|号路灯/);
      expect(json[0]).toMatchObject({
        description: 'Lamp out',
        address: '第一网格 梧桐社区 东街道',
        media_url: null,
      });
    }
  });

  test('of another program are told without its words, and nearer than 100 m nobody else is told where', async () => {
    const id = await filed({ lat: '39.60512345', long: '109.78543210', description: '程序的话' });
    const others = [
      await get(`v2/requests/${id}.json`),
      await get(`v2/requests/${id}.json?api_key=${(await keyOf()).text}`),
    ];
    for (const { json } of others)
      expect(json[0]).toMatchObject({ lat: 39.605, long: 109.785, description: '路灯不亮' });
    const own = await get(`v2/requests/${id}.json?api_key=${key.text}`);
    expect(own.json[0]).toMatchObject({ lat: 39.60512345, description: '程序的话' });
  });

  test('to the test endpoint are checked and not filed', async () => {
    const { status, json } = await sendForm(lampFields(key.text), { endpoint: 'test' });
    expect(status).toBe(201);
    expect(json[0].service_request_id).toMatch(/^T/);
    expect((await get(`test/requests/${json[0].service_request_id}.json`)).status).toBe(404);
    expect((await sendForm(lampFields(key.text, { lat: '0' }), { endpoint: 'test' })).status).toBe(400);
  });
});
