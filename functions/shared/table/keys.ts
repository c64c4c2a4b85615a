/**
 * The access-pattern table. Every key of the single table is built here, those of its indexes in index-keys.ts, and
 * nowhere else.
 *
 * | item                  | pk                        | sk                  | read by                                   |
 * |-----------------------|---------------------------|---------------------|-------------------------------------------|
 * | code                  | CODE#code#shard           | CODE                | scan: resolve + count in one update       |
 * | change of a code      | CODE#code#0               | HIST#version        | console: history of a code                |
 * | PIN of a courier's card | CODE#code#0              | COURIER             | its session, beside the code in one query |
 * | codes that were not   | MISSES#caller#until       | MISSES              | counted, never read; of a minute           |
 * | code in its community | CODES#community           | code                | console: codes of a community             |
 * | report                | REPORT#id                 | REPORT              | track: report, steps, photos in one query |
 * | report step           | REPORT#id                 | STEP#at#key         | ″                                         |
 * | report photo          | REPORT#id                 | PHOTO#n#uploadId    | ″                                         |
 * | followers of a report | REPORT#id                 | FOLLOWERS#n         | ″ how many; spread counter                |
 * | follower of a report  | FOLLOW#reportId           | follower            | who is told of its steps, page by page    |
 * | reporter's contact    | CONTACT#reportId          | CONTACT             | staff in charge, audited                  |
 * | upload                | UPLOAD#id                 | UPLOAD              | claim by id                               |
 * | job                   | JOB#id                    | JOB                 | its worker, console: progress             |
 * | part of a job         | JOB#id                    | PART#step           | ″ what a step issued or printed           |
 * | file to import        | IMPORT#id                 | IMPORT              | its owner, by id                          |
 * | operation             | OP#scope#key              | OP                  | replay (never pre-read)                   |
 * | work order            | ORDER#id                  | ORDER               | order, log, photos in one query           |
 * | order log             | ORDER#id                  | LOG#version         | ″                                         |
 * | order that stands out | ORDER#id                  | WATCH#why           | by index gsi1                             |
 * | order photo           | ORDER#id                  | PHOTO#n#uploadId    | ″                                         |
 * | order looked at, all  | SEEN#staffId              | orderId, ALL        | lists: those of a page in one batch       |
 * | sheet of a round      | ORDER#id                  | SHEET               | ″ what there is to look at                |
 * | answer on a round     | ORDER#id                  | ANSWER#point#n      | ″ the last of a point counts              |
 * | raised from a card    | RAISED#code               | orderId             | its courier: newest first                 |
 * | raised on a day       | RAISEDDAY#code#day        | DAY                 | counted, never read                       |
 * | plan of rounds        | PLAN#id                   | PLAN                | by id; when its time has come             |
 * | order on the map      | PINS#subdistrict          | tile#id             | open orders on a piece of ground          |
 * | claims of a unit      | CLAIMS#unit               | CLAIMS              | counted; which orders, nightly            |
 * | review                | REVIEW#orderId            | REVIEW              | by id                                     |
 * | praise                | PRAISE#kind#whose         | id                  | whose it is: newest first; by id          |
 * | praises of a day      | PRAISELIMIT#code#day      | LIMIT               | counted, never read                       |
 * | points decision       | DECISION#eventId          | DECISION            | by id                                     |
 * | points account        | ACCOUNT#holder            | ACCOUNT             | holder: balance, lots; by id only         |
 * | ledger entry          | ACCOUNT#holder            | ENTRY#currency#n    | holder: statement, newest first           |
 * | taking part           | ACCOUNT#holder            | OPTIN#from          | ledger verification                       |
 * | reversal              | ACCOUNT#holder            | REVERSAL#currency#n | by the entry it reverses                  |
 * | benefit               | BENEFIT#id                | BENEFIT             | by id: points, stock                      |
 * | budget of a rule      | BUDGET#rule#month#shard   | BUDGET              | spread counter of points given            |
 * | outbox row            | OUTBOX#eventId            | consumer            | consumer by id; sweeper by index `outbox` |
 * | points due            | POINTSDUE#shard           | at#what             | timers: what is due by now, oldest first  |
 * | configuration         | CONFIG#kind               | code                | whole kind, cached in memory              |
 * | edits of routing rules | CONFIG#routing       | edits               | editors: nothing came between             |
 * | version of a rule     | CONFIG#rule               | id#version          | in force: the last of an id; all by id    |
 * | boundary of a region  | BOUNDARIES                | region code         | all, cached; those below a region         |
 * | roster                | ROSTER#community          | role#staffId        | route a report to who is on duty          |
 * | staff to be told      | STAFF#id                  | DIRECTORY           | notices: where somebody is, if active     |
 * | staff of a unit       | UNITSTAFF#unit            | staffId             | notices: who is told                      |
 * | staff with a role     | ROLESTAFF#role            | staffId             | ″ oversight, administrators               |
 * | how to reach staff    | STAFF#id                  | REACH               | its owner; what leaves by a channel       |
 * | notice in an inbox    | INBOX#staffId or personId | at#key              | its owner: newest first; by id            |
 * | notices that leave    | DIGEST#staffId            | due                 | collected until due                       |
 * | ″ by one channel      | DIGEST#staffId            | due#channel         | sent, or tried again                      |
 * | local notice          | NOTICEOUTBOX              | at#id               | a developer's page                        |
 * | staff                 | STAFF#id                  | STAFF               | by id                                     |
 * | username              | USERNAME#username         | USERNAME            | sign-in                                   |
 * | session               | SESSION#id                | SESSION             | refresh                                   |
 * | second factor         | STAFF#id                  | FACTOR              | sign-in, own account                      |
 * | active administrators | ADMINISTRATORS            | ADMINISTRATORS      | the last one cannot be disabled           |
 * | revocation            | REVOKED                   | until#id            | every Lambda, twice a minute              |
 * | person                | PERSON#id                 | PERSON              | by id; all of a person in one query       |
 * | resident's session    | PERSON#id                 | SESSION#id          | refresh; all sessions of a person         |
 * | consent of a person   | PERSON#id                 | CONSENT#purpose#n   | ″ every answer, the last one counts       |
 * | copy of a person’s data| PERSON#id                | EXPORT              | ″ the one asked for last                  |
 * | erasure of a person   | ERASURE#tag               | ERASURE             | who holds the link: progress, certificate |
 * | notice                | NOTICE#purpose            | V#version, DRAFT    | residents: in force; console: all         |
 * | phone of persons      | PHONE#tag                 | personId            | sign-in: who shares this phone            |
 * | member of a household | HOUSEHOLD#code            | MEMBER#personId     | members of a household in one query       |
 * | size of a household   | HOUSEHOLD#code            | SIZE                | counted, never read                       |
 * | household moved       | HOUSEHOLD#code            | FROM#code           | which code it was behind before           |
 * | household of a person | PERSON#id                 | HOUSEHOLD#code      | my households                             |
 * | how many households   | PERSON#id                 | HOUSEHOLDS          | counted, never read                       |
 * | child of a guardian   | PERSON#id                 | CHILD#personId      | my children                               |
 * | how many children     | PERSON#id                 | CHILDREN            | counted, never read                       |
 * | card of staff         | STAFF#id                  | CARD                | what they publish on community pages      |
 * | WeChat of a person    | WECHAT#tag                | WECHAT              | sign-in                                   |
 * | code for a phone      | OTP#tag                   | OTP                 | sign-in                                   |
 * | cap on codes          | OTPLIMIT#kind#value#window| LIMIT               | counted, never read                       |
 * | local text message    | SMSOUTBOX                 | at#id               | a developer's page                        |
 * | key of sealed fields  | SEALINGKEY#purpose-n      | SEALINGKEY          | once a Lambda and purpose                 |
 * | Open311 key           | APIKEY#id                 | APIKEY              | whoever calls with it                     |
 * | use of an Open311 key | APIUSE#id#window          | USE                 | counted, never read                       |
 * | form sent before      | SENT#fingerprint          | SENT                | the same form again within two hours      |
 * | audit                 | AUDIT#day#shard           | at#id               | auditor; sealer by index `outbox`         |
 * | head of audit chain   | AUDITHEAD#shard           | AUDITHEAD           | sealer                                    |
 */
export interface Key {
  pk: string;
  sk: string;
}

export const keys = {
  code: (code: string, shard: number): Key => ({ pk: `CODE#${code}#${shard}`, sk: 'CODE' }),
  codeHistory: (code: string, version: number): Key => ({
    pk: `CODE#${code}#0`,
    sk: `HIST#${String(version).padStart(6, '0')}`,
  }),
  courierPin: (code: string): Key => ({ pk: `CODE#${code}#0`, sk: 'COURIER' }),
  job: (id: string): Key => ({ pk: `JOB#${id}`, sk: 'JOB' }),
  jobPart: (id: string, step: number): Key => ({
    pk: `JOB#${id}`,
    sk: `PART#${String(step).padStart(7, '0')}`,
  }),
  codeMisses: (tag: string, until: number): Key => ({ pk: `MISSES#${tag}#${until}`, sk: 'MISSES' }),
  codeInCommunity: (community: string, code: string): Key => ({ pk: `CODES#${community}`, sk: code }),
  report: (id: string): Key => ({ pk: `REPORT#${id}`, sk: 'REPORT' }),
  reportStep: (id: string, at: string, key: string): Key => ({ pk: `REPORT#${id}`, sk: `STEP#${at}#${key}` }),
  followerCount: (reportId: string, shard: number): Key => ({
    pk: `REPORT#${reportId}`,
    sk: `FOLLOWERS#${shard}`,
  }),
  follow: (reportId: string, follower: string): Key => ({ pk: `FOLLOW#${reportId}`, sk: follower }),
  contact: (reportId: string): Key => ({ pk: `CONTACT#${reportId}`, sk: 'CONTACT' }),
  upload: (id: string): Key => ({ pk: `UPLOAD#${id}`, sk: 'UPLOAD' }),
  importFile: (id: string): Key => ({ pk: `IMPORT#${id}`, sk: 'IMPORT' }),
  operation: (scope: string, key: string): Key => ({ pk: `OP#${scope}#${key}`, sk: 'OP' }),
  order: (id: string): Key => ({ pk: `ORDER#${id}`, sk: 'ORDER' }),
  orderLog: (id: string, version: number): Key => ({
    pk: `ORDER#${id}`,
    sk: `LOG#${String(version).padStart(6, '0')}`,
  }),
  watch: (orderId: string, why: string): Key => ({ pk: `ORDER#${orderId}`, sk: `WATCH#${why}` }),
  photo: (ownerPk: string, position: number, uploadId: string): Key => ({
    pk: ownerPk,
    sk: `PHOTO#${String(position).padStart(2, '0')}#${uploadId}`,
  }),
  seen: (staffId: string, what: string): Key => ({ pk: `SEEN#${staffId}`, sk: what }),
  sheet: (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'SHEET' }),
  sheetAnswer: (orderId: string, point: string, n: number): Key => ({
    pk: `ORDER#${orderId}`,
    sk: `ANSWER#${point}#${String(n).padStart(3, '0')}`,
  }),
  raisedFrom: (code: string, orderId: string): Key => ({ pk: `RAISED#${code}`, sk: orderId }),
  raisedOn: (code: string, day: string): Key => ({ pk: `RAISEDDAY#${code}#${day}`, sk: 'DAY' }),
  plan: (id: string): Key => ({ pk: `PLAN#${id}`, sk: 'PLAN' }),
  /** @param tile a quadkey: the rows of a piece of ground follow each other */
  pin: (subdistrict: string, tile: string, orderId: string): Key => ({
    pk: `PINS#${subdistrict}`,
    sk: `${tile}#${orderId}`,
  }),
  claims: (unit: string): Key => ({ pk: `CLAIMS#${unit}`, sk: 'CLAIMS' }),
  review: (orderId: string): Key => ({ pk: `REVIEW#${orderId}`, sk: 'REVIEW' }),
  /** Nobody's praise has an id without whose it is: who asks for it says in the key who they are. */
  praise: (kind: 'worker' | 'neighbour', whose: string, id: string): Key => ({
    pk: `PRAISE#${kind}#${whose}`,
    sk: id,
  }),
  praiseLimit: (code: string, day: string): Key => ({ pk: `PRAISELIMIT#${code}#${day}`, sk: 'LIMIT' }),
  decision: (eventId: string): Key => ({ pk: `DECISION#${eventId}`, sk: 'DECISION' }),
  account: (holderId: string): Key => ({ pk: `ACCOUNT#${holderId}`, sk: 'ACCOUNT' }),
  accountEntry: (holderId: string, currency: string, sequence: number): Key => ({
    pk: `ACCOUNT#${holderId}`,
    sk: `ENTRY#${currency}#${String(sequence).padStart(9, '0')}`,
  }),
  accountOptIn: (holderId: string, from: string): Key => ({
    pk: `ACCOUNT#${holderId}`,
    sk: `OPTIN#${from}`,
  }),
  accountReversal: (holderId: string, currency: string, sequence: number): Key => ({
    pk: `ACCOUNT#${holderId}`,
    sk: `REVERSAL#${currency}#${String(sequence).padStart(9, '0')}`,
  }),
  benefit: (id: string): Key => ({ pk: `BENEFIT#${id}`, sk: 'BENEFIT' }),
  budget: (ruleId: string, month: string, shard: number): Key => ({
    pk: `BUDGET#${ruleId}#${month}#${shard}`,
    sk: 'BUDGET',
  }),
  outbox: (eventId: string, consumer: string): Key => ({ pk: `OUTBOX#${eventId}`, sk: consumer }),
  pointsDue: (shard: number, at: string, what: string): Key => ({
    pk: `POINTSDUE#${shard}`,
    sk: `${at}#${what}`,
  }),
  config: (kind: string, code: string): Key => ({ pk: `CONFIG#${kind}`, sk: code }),
  rule: (id: string, version: number): Key => ({
    pk: 'CONFIG#rule',
    sk: `${id}#${String(version).padStart(7, '0')}`,
  }),
  boundary: (regionCode: string): Key => ({ pk: 'BOUNDARIES', sk: regionCode }),
  roster: (community: string, role: string, staffId: string): Key => ({
    pk: `ROSTER#${community}`,
    sk: `${role}#${staffId}`,
  }),
  staff: (id: string): Key => ({ pk: `STAFF#${id}`, sk: 'STAFF' }),
  staffDirectory: (id: string): Key => ({ pk: `STAFF#${id}`, sk: 'DIRECTORY' }),
  unitStaff: (unit: string, staffId: string): Key => ({ pk: `UNITSTAFF#${unit}`, sk: staffId }),
  roleStaff: (role: string, staffId: string): Key => ({ pk: `ROLESTAFF#${role}`, sk: staffId }),
  staffReach: (id: string): Key => ({ pk: `STAFF#${id}`, sk: 'REACH' }),
  inbox: (ownerId: string, id: string): Key => ({ pk: `INBOX#${ownerId}`, sk: id }),
  digest: (ownerId: string, due: string): Key => ({ pk: `DIGEST#${ownerId}`, sk: due }),
  delivery: (ownerId: string, due: string, channel: string): Key => ({
    pk: `DIGEST#${ownerId}`,
    sk: `${due}#${channel}`,
  }),
  noticeOutbox: (at: string, id: string): Key => ({ pk: 'NOTICEOUTBOX', sk: `${at}#${id}` }),
  username: (username: string): Key => ({ pk: `USERNAME#${username}`, sk: 'USERNAME' }),
  session: (id: string): Key => ({ pk: `SESSION#${id}`, sk: 'SESSION' }),
  secondFactor: (staffId: string): Key => ({ pk: `STAFF#${staffId}`, sk: 'FACTOR' }),
  administrators: (): Key => ({ pk: 'ADMINISTRATORS', sk: 'ADMINISTRATORS' }),
  revoked: (until: string, id: string): Key => ({ pk: 'REVOKED', sk: `${until}#${id}` }),
  person: (id: string): Key => ({ pk: `PERSON#${id}`, sk: 'PERSON' }),
  residentSession: (personId: string, id: string): Key => ({ pk: `PERSON#${personId}`, sk: `SESSION#${id}` }),
  consent: (personId: string, purpose: string, number: number): Key => ({
    pk: `PERSON#${personId}`,
    sk: `CONSENT#${purpose}#${String(number).padStart(6, '0')}`,
  }),
  export: (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'EXPORT' }),
  erasure: (id: string): Key => ({ pk: `ERASURE#${id}`, sk: 'ERASURE' }),
  notice: (purpose: string, version: number): Key => ({
    pk: `NOTICE#${purpose}`,
    sk: `V#${String(version).padStart(7, '0')}`,
  }),
  noticeDraft: (purpose: string): Key => ({ pk: `NOTICE#${purpose}`, sk: 'DRAFT' }),
  phone: (tag: string, personId: string): Key => ({ pk: `PHONE#${tag}`, sk: personId }),
  member: (code: string, personId: string): Key => ({ pk: `HOUSEHOLD#${code}`, sk: `MEMBER#${personId}` }),
  householdSize: (code: string): Key => ({ pk: `HOUSEHOLD#${code}`, sk: 'SIZE' }),
  householdFrom: (code: string, from: string): Key => ({ pk: `HOUSEHOLD#${code}`, sk: `FROM#${from}` }),
  householdOf: (personId: string, code: string): Key => ({
    pk: `PERSON#${personId}`,
    sk: `HOUSEHOLD#${code}`,
  }),
  householdCount: (personId: string): Key => ({ pk: `PERSON#${personId}`, sk: 'HOUSEHOLDS' }),
  child: (guardianId: string, personId: string): Key => ({
    pk: `PERSON#${guardianId}`,
    sk: `CHILD#${personId}`,
  }),
  childCount: (guardianId: string): Key => ({ pk: `PERSON#${guardianId}`, sk: 'CHILDREN' }),
  staffCard: (staffId: string): Key => ({ pk: `STAFF#${staffId}`, sk: 'CARD' }),
  wechat: (tag: string): Key => ({ pk: `WECHAT#${tag}`, sk: 'WECHAT' }),
  otp: (phoneTag: string): Key => ({ pk: `OTP#${phoneTag}`, sk: 'OTP' }),
  otpLimit: (kind: string, value: string, window: number): Key => ({
    pk: `OTPLIMIT#${kind}#${value}#${window}`,
    sk: 'LIMIT',
  }),
  smsOutbox: (at: string, id: string): Key => ({ pk: 'SMSOUTBOX', sk: `${at}#${id}` }),
  sealingKey: (keyId: string): Key => ({ pk: `SEALINGKEY#${keyId}`, sk: 'SEALINGKEY' }),
  apiKey: (id: string): Key => ({ pk: `APIKEY#${id}`, sk: 'APIKEY' }),
  apiUse: (id: string, window: string): Key => ({ pk: `APIUSE#${id}#${window}`, sk: 'USE' }),
  sentBefore: (fingerprint: string): Key => ({ pk: `SENT#${fingerprint}`, sk: 'SENT' }),
  auditHead: (shard: number): Key => ({ pk: `AUDITHEAD#${shard}`, sk: 'AUDITHEAD' }),
  audit: (day: string, shard: number, at: string, id: string): Key => ({
    pk: `AUDIT#${day}#${shard}`,
    sk: `${at}#${id}`,
  }),
};

/** The order on the map that a row's sort key names, and where it is. */
export function placeOfPin(sk: string): { tile: string; id: string } {
  const [tile = '', id = ''] = sk.split('#');
  return { tile, id };
}

/** The event of an outbox row. */
export const eventIdOf = (pk: string): string => pk.slice('OUTBOX#'.length);
