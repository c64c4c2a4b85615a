import type { Row } from '../../functions/shared/truths/row.ts';

export const ID = '0123456789ABCDEFGHJKMNPQRS';
export const AT = '2026-03-03T02:00:00.000Z';
export const UPLOAD = 'UPICTURE';
export type World = Record<string, Row[]>;

/** A report with a picture and a contact that was reopened once, then solved and rated: every row there is. */
export function whole(): World {
  const report = `REPORT#R${ID}`;
  const order = `ORDER#W${ID}`;
  const actions = [
    'routed',
    'accepted',
    'started',
    'finished',
    'reopened',
    'accepted',
    'started',
    'finished',
  ];
  const step = (key: string, action: string): Row => ({
    pk: report,
    sk: `STEP#${AT}#${key}`,
    type: 'report-step',
    action,
    at: AT,
  });
  const photo = (pk: string): Row => ({
    pk,
    sk: `PHOTO#00#${UPLOAD}`,
    type: 'photo',
    uploadId: UPLOAD,
    status: 'cleared',
    at: AT,
  });
  const log = [...actions, 'solved', 'rated'].map(
    (action, i): Row => ({
      pk: order,
      sk: `LOG#${String(i + 1).padStart(6, '0')}`,
      type: 'order-log',
      action,
      at: AT,
    }),
  );
  return {
    operation: [{ pk: 'OP#report.submit#draft', answer: { reportId: `R${ID}` } }],
    report: [
      photo(report),
      {
        pk: report,
        sk: 'REPORT',
        type: 'report',
        createdAt: AT,
        version: 12,
        orderVersion: 8,
        status: 'solved',
        hasContact: true,
        rating: { at: AT },
      },
      step('R1', 'received'),
      ...actions.flatMap((action, i) => (action === 'reopened' ? [] : [step(`W${i + 1}`, action)])),
      step('R6', 'reopened'),
      step('R11', 'solved'),
      step('R12', 'rated'),
    ],
    order: [
      ...log,
      {
        pk: order,
        sk: 'ORDER',
        type: 'order',
        reportId: `R${ID}`,
        version: 10,
        status: 'closed',
        rating: { at: AT },
      },
      photo(order),
    ],
    contact: [{ pk: `CONTACT#R${ID}` }],
    upload: [{ pk: `UPLOAD#${UPLOAD}`, attachedTo: report }],
    review: [{ pk: `REVIEW#W${ID}`, at: AT }],
    decision: [{ pk: 'DECISION#E1', reviewId: `V${ID}` }],
  };
}
