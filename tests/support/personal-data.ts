import { strFromU8, unzipSync } from 'fflate';
import { handler as actOnOrder } from '../../functions/dispatch/handlers/act-on-work-order.ts';
import { handler as putConsent } from '../../functions/identity/consent/handlers/put-consent.ts';
import { handler as getExport } from '../../functions/identity/personal-data/handlers/get-export.ts';
import { handler as requestExport } from '../../functions/identity/personal-data/handlers/request-export.ts';
import { optIn } from '../../functions/points/commands/take-part.ts';
import { handler as confirmReport } from '../../functions/report/handlers/confirm-report.ts';
import { handler as rateReport } from '../../functions/report/handlers/rate-report.ts';
import { handler as submitReport } from '../../functions/report/handlers/submit-report.ts';
import { handler as praiseReport } from '../../functions/report/praising/handlers/praise-report.ts';
import { orderIdOf } from '../../functions/shared/ids.ts';
import { call } from '../../functions/shared/testing/http-event.ts';
import { jpeg, newKey, STAFF, tokenOf, upload } from '../journeys/world.ts';
import { drain } from './drain.ts';
import { newPhone, register } from './residents.ts';
import { HERE } from './small-district.ts';

/** Somebody of whom every word and number is recognisable wherever it turns up. */
export interface Known {
  id: string;
  token: string;
  phone: string;
  /** Strings that stand nowhere but in what this person wrote. */
  canaries: string[];
  reportId: string;
  uploadId: string;
  trackingToken: string;
}

const must = async (answer: Promise<{ status: number; text: string }>): Promise<void> => {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`${status}: ${text}`);
};

/**
 * A life in the district: account, answers to notices, points, a report with a picture, a number and a typed place,
 * reopened once with a reason, solved, rated and thanked for with words.
 * @param unfinished the report stays with those who work on it
 */
export async function lived(mark: string, unfinished = false): Promise<Known> {
  const phone = newPhone();
  const canary = (what: string) => `${mark}${what}${phone.slice(-6)}`;
  const signedIn = (await register(phone, canary('昵称').slice(0, 20))).json;
  const token: string = signedIn.accessToken;
  const id: string = signedIn.person.id;
  for (const purpose of ['household', 'notices'])
    await must(call(putConsent, { params: { purpose }, body: { given: true, version: 1 }, token }));
  await optIn({ operationId: `in-${id}`, holderId: id, notice: 'v1' });
  const draft = newKey();
  const uploadId = await upload(await jpeg(), { draft });
  const body = {
    location: HERE,
    address: canary('楼下'),
    category: 'lighting.lamp_out',
    description: canary('描述'),
    photos: [uploadId],
    contact: { phone: `${phone.slice(0, 3)}0${phone.slice(4)}` },
  };
  const filed = await call(submitReport, { body, token, headers: { 'idempotency-key': draft } });
  if (filed.status !== 201) throw new Error(filed.text);
  const { reportId, trackingToken } = filed.json;
  await drain();
  const work = async (...actions: string[]) => {
    for (const action of actions)
      await must(
        call(actOnOrder, {
          params: { id: orderIdOf(reportId), action },
          body: {},
          token: await tokenOf(STAFF.light1),
        }),
      );
    await drain();
  };
  const params = { token: trackingToken };
  if (!unfinished) {
    await work('accept', 'start', 'finish');
    await must(call(confirmReport, { params, body: { solved: false, reason: canary('理由') } }));
    await drain();
    await work('accept', 'start', 'finish');
    await must(call(confirmReport, { params, body: { solved: true } }));
    await drain();
    await must(call(rateReport, { params, body: { stars: 2, comment: canary('评语') } }));
    await must(call(praiseReport, { params, body: { reasons: ['kind'], words: canary('感谢') } }));
    await drain();
  }
  const canaries = ['昵称', '楼下', '描述', '理由', '评语', '感谢']
    .map(canary)
    .concat(phone, body.contact.phone);
  return { id, token, phone, canaries, reportId, uploadId, trackingToken };
}

/** Asks for the copy, waits until it is packed and unpacks it: name → bytes. */
export async function copyOf({ token }: Known): Promise<Record<string, Uint8Array>> {
  const asked = await call(requestExport, { token });
  await drain();
  const { json } = await call(getExport, { params: { id: asked.json.id }, token });
  if (json.status !== 'ready') throw new Error(`not ready: ${JSON.stringify(json)}`);
  const content: Record<string, Uint8Array> = {};
  for (const { url } of json.files) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`storage said ${answer.status}`);
    Object.assign(content, unzipSync(new Uint8Array(await answer.arrayBuffer())));
  }
  return content;
}

export const textsIn = (content: Record<string, Uint8Array>): string =>
  Object.entries(content)
    .filter(([name]) => /\.(json|txt)$/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
