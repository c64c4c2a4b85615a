import { actOnOrder } from '../../../functions/dispatch/act.ts';
import type { StaffVerb } from '../../../functions/dispatch/flow/flow.ts';
import type { Command } from '../../../functions/dispatch/verbs/verb.ts';
import { confirmReport, rateReport } from '../../../functions/report/answer.ts';
import { answerQuestion } from '../../../functions/report/answer-question.ts';
import { appealReport } from '../../../functions/report/appeals/appeal-report.ts';
import { follow } from '../../../functions/report/following/follow.ts';
import { postUpdate } from '../../../functions/report/open311/updates/post-update.ts';
import { submitReport } from '../../../functions/report/submit.ts';
import { orderIdOf, reportIdOf } from '../../../functions/shared/ids.ts';
import { draftOwner } from '../../../functions/shared/media/draft-owner.ts';
import { CODE, STAFF } from '../../support/small-district.ts';
import { ask } from '../flows/client.ts';
import { formOf, KEY, post } from '../flows/programs.ts';
import { putUpload, reportNow } from '../flows/resident.ts';
import { orderNow } from '../flows/staff.ts';
import type { Sent } from '../witness.ts';
import type { World } from '../world.ts';

/** Steps of a story told one after another; each waits until what it set off has come to rest. */
export interface Story {
  name: string;
  /** Tells what comes before; nobody crashes there. */
  before: Step[];
  /** Every call that this sets off is a point to crash at. */
  after: Step[];
}
export type Step = (teller: Teller) => Promise<void>;

/** Tells a story, with clients that ask again or give up at once. */
export class Teller {
  readonly world: World;
  private readonly tries: number;
  private reportId = '';
  private drafts = 0;

  constructor(world: World, tries: number) {
    this.world = world;
    this.tries = tries;
  }

  submit(photos: number): Promise<void> {
    return this.told(async () => {
      const key = `draft-${++this.drafts}`;
      const owner = await draftOwner(key);
      const body = {
        code: CODE,
        category: 'lighting.lamp_out',
        description: `灯不亮${this.drafts > 1 ? ` ${this.drafts}` : ''}`,
        contact: { phone: '13800000000' },
        ...(photos > 0
          ? { photos: Array.from({ length: photos }, (_, i) => putUpload(this.world, `R${i}`, owner)) }
          : {}),
      };
      const sent = { key, body, heard: [] as string[], refused: [] as string[] };
      this.world.witness.submissions.push(sent);
      const heard = await ask(this.world, 'submit', () => submitReport(body, key), this.tries);
      if (heard && 'value' in heard) sent.heard.push(heard.value);
      if (heard && 'refused' in heard) sent.refused.push(heard.refused);
      this.reportId = sent.heard[0] ?? '';
    });
  }

  /** A program files it by the form alone, and says more under a number of its own. */
  program(remark: string): Promise<void> {
    return this.told(async () => {
      const { world } = this;
      const fields = {
        service_code: 'lighting.lamp_out',
        description: '灯不亮',
        address_string: '东街 12 号',
      };
      const body = { category: fields.service_code, description: fields.description };
      const sent: Sent = { key: 'program', body, heard: [], refused: [], again: false };
      world.witness.submissions.push(sent);
      const heard = await ask(world, 'submit', () => post(formOf(fields)), this.tries);
      if (!heard || !('value' in heard)) return;
      sent.heard.push(heard.value);
      await world.settle();
      const update = formOf({
        update_id: '1',
        service_request_id: heard.value,
        status: 'OPEN',
        updated_datetime: new Date(world.scheduler.time).toISOString(),
        description: remark,
      });
      const taken = await ask(world, 'update', () => postUpdate(update, KEY, false), this.tries);
      if (taken && 'value' in taken) world.witness.remarks.push({ reportId: heard.value, text: remark });
    });
  }

  act(action: StaffVerb, who: keyof typeof STAFF, more: Command & { picture?: boolean } = {}): Promise<void> {
    return this.told(async () => {
      const { world } = this;
      const staff = STAFF[who];
      const id = orderIdOf(this.reportId);
      const { picture, ...rest } = more;
      const photos = picture ? { photos: [putUpload(world, 'W1', `staff:${staff.id}`)] } : {};
      const version = orderNow(world, id)?.version;
      const command = { ...rest, ...photos, ...(version ? { version } : {}) };
      const heard = await ask(world, action, () => actOnOrder(id, action, command, staff), this.tries);
      if (heard && 'value' in heard)
        world.witness.acts.push({
          orderId: id,
          action,
          staffId: staff.id,
          version: heard.value.order.version,
        });
    });
  }

  /** The same for the first part of the order, or with it for what was reported before. */
  actOnPart(action: StaffVerb, who: keyof typeof STAFF): Promise<void> {
    const { reportId } = this;
    const part = orderNow(this.world, orderIdOf(reportId))?.parts?.open[0];
    return this.on(part ? reportIdOf(part) : reportId, () => this.act(action, who));
  }

  async mergeIntoFirst(who: keyof typeof STAFF): Promise<void> {
    const [first] = [...this.world.table.engine.store.all()].filter(({ type }) => type === 'order');
    return this.act('merge', who, { order: String(first?.id), reason: '同一处' });
  }

  appeal(words: string): Promise<void> {
    return this.told(async () => {
      const { world, reportId } = this;
      const heard = await ask(world, 'appeal', () => appealReport(reportId, words), this.tries);
      if (heard && 'value' in heard) world.witness.appeals.push({ reportId, words });
    });
  }

  private async on(reportId: string, work: () => Promise<void>): Promise<void> {
    const before = this.reportId;
    this.reportId = reportId;
    await work();
    this.reportId = before;
  }

  answer(solved: boolean): Promise<void> {
    return this.told(async () => {
      const { world, reportId } = this;
      const heard = await ask(
        world,
        'confirm',
        () => confirmReport(reportId, solved, '还是不亮'),
        this.tries,
      );
      if (heard && 'value' in heard) world.witness.answers.push({ reportId, solved });
    });
  }

  meToo(phone: string): Promise<void> {
    return this.told(async () => {
      const { world, reportId } = this;
      const heard = await ask(world, 'follow', () => follow(reportId, { phone }), this.tries);
      const [, follower] = heard && 'value' in heard ? heard.value.token.split('.') : [];
      if (follower) world.witness.followers.push({ reportId, follower });
    });
  }

  reply(text: string): Promise<void> {
    return this.told(async () => {
      const { world, reportId } = this;
      const answer = { question: reportNow(world, reportId)?.question?.at ?? '', text };
      const heard = await ask(world, 'reply', () => answerQuestion(reportId, answer, undefined), this.tries);
      if (heard && 'value' in heard) world.witness.replies.push({ reportId, text });
    });
  }

  rate(stars: number): Promise<void> {
    return this.told(async () => {
      const { world, reportId } = this;
      const heard = await ask(world, 'rate', () => rateReport(reportId, stars, '谢谢'), this.tries);
      if (heard && 'value' in heard) world.witness.ratings.push({ reportId, stars });
    });
  }

  /** A command whose operation has one answer for ever; a stale version after a lost answer is an answer, too. */
  carryOut(kind: string, work: () => Promise<unknown>): Promise<void> {
    return this.told(async () => {
      const { world } = this;
      const heard = await ask(world, kind, work, this.tries);
      const once = kind !== 'approve' && kind !== 'notice';
      if (heard && 'value' in heard && once) world.witness.heard(kind, heard.value, work);
    });
  }

  /** Whatever waits in the queues is lost: the sweeper alone can help. */
  async losingMessages(step: Step): Promise<void> {
    const { weather } = this.world.network;
    this.world.network.weather = { ...weather, partly: 1 };
    await step(this);
    this.world.network.weather = weather;
  }

  private async told(work: () => Promise<void>): Promise<void> {
    await work();
    await this.world.settle();
  }
}
