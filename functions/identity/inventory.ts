import { rosterSchema } from '../shared/district/roster.ts';
import { staffSchema } from '../shared/district/schemas.ts';
import { STAFF, STAFF_SECRET } from '../shared/inventory/classes.ts';
import { declared } from '../shared/inventory/declare.ts';
import { fields, type ItemType, item } from '../shared/inventory/item.ts';
import { directoryRowSchema } from '../shared/staff-directory/directory-rows.ts';
import { consentSchema } from './consent/domain/consent.ts';
import { noticeDraftSchema, noticeSchema } from './consent/domain/notice.ts';
import { membershipSchema } from './households/domain/membership.ts';
import { otpLimitRowSchema, otpRowSchema } from './residents/otp/otp-rows.ts';
import {
  childRowSchema,
  personRowSchema,
  phoneRowSchema,
  residentSessionRowSchema,
  wechatRowSchema,
} from './residents/rows.ts';

const HOUSEHOLD = {
  class: 'internal',
  purpose: 'account',
  basis: 'consent',
  retention: 'until left or erased',
} as const;

export const ITEMS: ItemType[] = [
  item(
    'staff_directory',
    'STAFF#id / DIRECTORY; UNITSTAFF#unit, ROLESTAFF#role / staffId',
    directoryRowSchema.shape,
  ),
  item('person', 'PERSON#id / PERSON', personRowSchema.shape),
  item('phone', 'PHONE#tag / personId', phoneRowSchema.shape),
  item('wechat', 'WECHAT#tag / WECHAT', wechatRowSchema.shape),
  item('child', 'PERSON#id / CHILD#personId', childRowSchema.shape),
  item('resident_session', 'PERSON#id / SESSION#id', residentSessionRowSchema.shape),
  item('otp', 'OTP#tag / OTP', otpRowSchema.shape),
  item('otp_limit', 'OTPLIMIT#kind#value#window / LIMIT', otpLimitRowSchema.shape),
  item('consent', 'PERSON#id / CONSENT#purpose#n', consentSchema.shape),
  item('notice', 'NOTICE#purpose / V#version', noticeSchema.shape),
  item('notice_draft', 'NOTICE#purpose / DRAFT', noticeDraftSchema.shape),
  item('household_of_person', 'PERSON#id / HOUSEHOLD#code', membershipSchema.shape),
  item('household_member', 'HOUSEHOLD#code / MEMBER#personId', membershipSchema.shape),
  item(
    'household_moved',
    'HOUSEHOLD#code / FROM#code',
    fields(HOUSEHOLD, { string: 'code from at to', number: 'members' }),
  ),
  item(
    'count',
    'HOUSEHOLD#code / SIZE; PERSON#id / HOUSEHOLDS, CHILDREN',
    fields(HOUSEHOLD, { number: 'count' }),
  ),
  item(
    'staff_card',
    'STAFF#id / CARD',
    fields(
      { ...STAFF, purpose: 'who to turn to in one’s community', basis: 'chosen by the member of staff' },
      {
        string: 'staffId phone about hours words name',
        number: 'version',
        boolean: 'publishPhone publish dutyPhone show',
        nested: 'text',
      },
    ),
  ),
  item('staff', 'STAFF#id / STAFF', declared(STAFF, staffSchema.shape)),
  item(
    'username',
    'USERNAME#username / USERNAME',
    fields(STAFF, { string: 'staffId', number: 'failures failuresUntil inviteUntil' }),
    fields(STAFF_SECRET, { string: 'passwordHash inviteTag oidcTag' }),
  ),
  item(
    'session',
    'SESSION#id / SESSION',
    fields(
      { ...STAFF, retention: 'as long as the session' },
      { string: 'id staffId agent', number: 'startedAt rotatedAt expiresAt epoch version' },
    ),
    fields(STAFF_SECRET, { string: 'refreshTag previousTag' }),
  ),
  item(
    'second-factor',
    'STAFF#id / FACTOR',
    fields(STAFF_SECRET, { string: 'status secret', number: 'lastStep version', nested: 'recovery' }),
  ),
  item('administrators', 'ADMINISTRATORS / ADMINISTRATORS', fields(STAFF, { nested: 'ids' })),
  item('roster', 'ROSTER#community / role#staffId', declared(STAFF, rosterSchema.shape)),
];
