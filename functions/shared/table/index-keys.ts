import { ORDER_DUE_SHARDS, shardOfId } from './shards.ts';

/**
 * The other half of the access-pattern table: what rows are listed under in the indexes.
 *
 * | index | pk                                  | sk             | items                                        |
 * |-------|-------------------------------------|----------------|----------------------------------------------|
 * | gsi1  | ASSIGNEE#staff#state, POOL#unit     | dueAt#id       | work orders: mine, pool                      |
 * | gsi1  | OFFERED#district                    | until#id       | work orders open to claim                    |
 * | gsi1  | NEAR#category#cell, AT#category#code| createdAt#id   | open reports near a place                    |
 * | gsi1  | WATCHED#subdistrict#why             | since#id       | open orders that whoever oversees looks for  |
 * | gsi1  | STAFF#subdistrict                   | username       | staff of a subdistrict                       |
 * | gsi1  | UNREAD#ownerId                      | at#key         | notices that nobody has read yet             |
 * | gsi1  | SESSIONS#staffId                    | startedAt#id   | sessions of a member of staff                |
 * | gsi1  | PLANS                               | createdAt#id   | plans of rounds, for the console             |
 * | gsi1  | CODEJOBS                            | startedAt#id   | jobs that issue and print codes              |
 * | gsi1  | HOUSEHOLDREQUESTS#subdistrict       | at#code#person | who waits to be confirmed as living there    |
 * | gsi1  | UPDATES#apiKey                      | at#report#key  | steps of what was filed with an Open311 key  |
 * | gsi1  | APIKEYS                             | createdAt#id   | Open311 keys, for the console                |
 * | gsi2  | UNIT#unit#state                     | dueAt#id       | work orders of a unit                        |
 * | gsi2  | FOLLOWS#personId                    | at#reportId    | reports a resident follows                   |
 * | gsi2  | REPORTER#personId                   | createdAt#id   | reports a resident filed while signed in     |
 * | gsi2  | REVIEWS#unit                        | at#id          | reviews of a unit                            |
 * | gsi2  | THANKED#region                      | shownAt#id     | praises that are shown in a community         |
 * | gsi3  | ORDERS#subdistrict#state            | dueAt#id       | work orders of an area                       |
 * | gsi3  | REPORTS#subdistrict#state           | createdAt#id   | reports of an area                           |
 * | outbox| UNSEALED#shard                      | at#id          | audit rows that are in no chain yet          |
 * | outbox| RETENTION#shard                     | due#sk         | rows that are past their date then           |
 * | outbox| ORDERDUE#shard                      | alarmAt#id     | open work orders that time has to do with     |
 * | outbox| PLANDUE                             | next#id        | plans of rounds by their next date           |
 * | outbox| OUTBOX#shard                        | due#eventId    | events not yet consumed, by when they are    |
 * |       |                                     |                | sent again                                   |
 */
export const indexKeys = {
  codeJobs: 'CODEJOBS',
  plans: 'PLANS',
  planDue: 'PLANDUE',
  assignee: (staffId: string, state: 'open' | 'closed') => `ASSIGNEE#${staffId}#${state}`,
  offered: (district: string) => `OFFERED#${district}`,
  pool: (unit: string) => `POOL#${unit}`,
  unit: (unit: string, state: 'open' | 'closed') => `UNIT#${unit}#${state}`,
  ordersOf: (subdistrict: string, state: 'open' | 'closed') => `ORDERS#${subdistrict}#${state}`,
  watched: (subdistrict: string, why: string) => `WATCHED#${subdistrict}#${why}`,
  reportsOf: (subdistrict: string, state: 'open' | 'closed') => `REPORTS#${subdistrict}#${state}`,
  householdRequests: (subdistrict: string) => `HOUSEHOLDREQUESTS#${subdistrict}`,
  reporter: (personId: string) => `REPORTER#${personId}`,
  followsOf: (personId: string) => `FOLLOWS#${personId}`,
  near: (category: string, cell: string) => `NEAR#${category}#${cell}`,
  atCode: (category: string, code: string) => `AT#${category}#${code}`,
  reviewsOf: (unit: string) => `REVIEWS#${unit}`,
  thankedIn: (region: string) => `THANKED#${region}`,
  updatesOf: (apiKey: string) => `UPDATES#${apiKey}`,
  apiKeys: 'APIKEYS',
  staffOf: (subdistrict: string) => `STAFF#${subdistrict}`,
  unread: (ownerId: string) => `UNREAD#${ownerId}`,
  sessionsOf: (staffId: string) => `SESSIONS#${staffId}`,
  outbox: (shard: number) => `OUTBOX#${shard}`,
  orderDue: (orderId: string) => orderDueShard(shardOfId(orderId, ORDER_DUE_SHARDS)),
  unsealed: (shard: number) => `UNSEALED#${shard}`,
  outboxAt: (due: string, eventId: string) => `${due}#${eventId}`,
};

/** Where rows that have a date are listed until it. */
export const retentionShard = (shard: number): string => `RETENTION#${shard}`;

/** Where orders are listed by their next alarm. */
export const orderDueShard = (shard: number): string => `ORDERDUE#${shard}`;
