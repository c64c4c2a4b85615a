import { auditView } from '../../shared/audit/audit-view.ts';
import { iso, now } from '../../shared/clock.ts';
import type { Language, StaffIdentity } from '../../shared/http/contract.ts';
import { visibleOrder } from '../act.ts';
import { orderFileView } from '../order-view.ts';
import { districtZone } from '../zone.ts';
import { caseFile } from './compose.ts';
import { stagesOf } from './domain/stages.ts';
import { drawFile } from './draw-file.ts';
import { picturesOf } from './pictures.ts';
import { wordsOf } from './words.ts';

/** 一事一档: the whole of a case on paper, for whoever may see it. A file that leaves the house is written down. */
export async function printFile(id: string, staff: StaffIdentity, language: Language): Promise<Uint8Array> {
  const file = await visibleOrder(id, staff);
  const [order, zone] = await Promise.all([orderFileView(file, staff, language), districtZone()]);
  const words = wordsOf(language, zone);
  const blocks = caseFile(order, stagesOf(file.order, file.log, iso(now())), words);
  const [shown] = await Promise.all([picturesOf(blocks), auditView({ kind: 'order', id, field: 'file' })]);
  return drawFile({ blocks, ...shown, order: id, by: staff.name, language, words });
}
