/** The shapes the API answers with. Names of districts' own data come in both languages. */
export type Names = { zh: string; en: string };
export type Colour = 'blue' | 'yellow' | 'red' | 'grey';
export type OrderStatus =
  | 'queued'
  | 'assigned'
  | 'offered'
  | 'accepted'
  | 'in_progress'
  | 'waiting'
  | 'suspended'
  | 'finished'
  | 'closed';
export type OrderAction =
  | 'accept'
  | 'start'
  | 'finish'
  | 'ask'
  | 'return'
  | 'transfer'
  | 'offer'
  | 'withdraw'
  | 'claim'
  | 'give_back'
  | 'assign'
  | 'extend'
  | 'suspend'
  | 'approve_suspension'
  | 'decline_suspension'
  | 'resume'
  | 'urge'
  | 'acknowledge'
  | 'note'
  | 'split'
  | 'drop_part'
  | 'merge'
  | 'unmerge'
  | 'reject';
export type RegionLevel = 'district' | 'subdistrict' | 'community' | 'grid';
export type Role =
  | 'grid_worker'
  | 'unit_member'
  | 'unit_head'
  | 'community'
  | 'subdistrict'
  | 'district_operator'
  | 'oversight'
  | 'points_committee'
  | 'auditor'
  | 'administrator';

export type Place = {
  name: string;
  regionCode?: string;
  regionPath?: string[];
  location?: { lat: number; lng: number };
  /** The printed code it was reported from. */
  code?: string;
};

export type Photo = {
  id?: string;
  status?: 'pending' | 'cleared' | 'rejected';
  url?: string;
  thumbUrl?: string;
  rejectedBecause?: string;
};

export type LogEntry = {
  at: string;
  action: string;
  by: { role: string; id?: string; name?: string };
  note?: string;
  reason?: string;
  photos?: Photo[];
  details?: Record<string, string>;
};

export type Rating = { stars: number; comment?: string; at?: string };

type Person = { id: string; name: string };
/** 督办: what was asked of whoever has the order, and their receipt. */
export type Urge = {
  by: Person;
  at: string;
  note: string;
  dueAt: string;
  receipt?: { by: Person; at: string; note: string };
};

/** What another unit is asked for beside whoever leads. */
export type PartOrder = {
  id: string;
  kind: string;
  description: string;
  status: OrderStatus;
  outcome?: string;
  unit: { code: string; name: string };
  assignee?: string;
  createdAt: string;
  dueAt: string;
};

export type Order = {
  id: string;
  reportId: string;
  status: OrderStatus;
  colour: Colour;
  category: string;
  categoryName?: string;
  description: string;
  place: Place;
  unit?: { code: string; name?: string | Names };
  assignee?: { id: string; name: string };
  createdAt: string;
  dueAt: string;
  finishedAt?: string;
  version: number;
  /** It changed since the signed-in person last opened it. */
  unread?: true;
  returnedCount?: number;
  reopenedCount?: number;
  photos?: Photo[];
  allowedActions?: OrderAction[];
  /** While it waits for the reporter. */
  question?: { text: string; at: string; until: string };
  /** Who began it without a report. */
  origin?: 'staff' | 'schedule' | 'courier';
  courier?: { code: string; name: string };
  plan?: { id: string; title: string; date: string };
  /** Asked from a shop's own code; nobody has made sure who. */
  fromMerchant?: true;
  /** A part of another order, and what it is for. */
  parent?: string;
  kind?: string;
  partOrders?: PartOrder[];
  mergedInto?: string;
  merged?: string[];
  rejection?: { ground: string; by: string };
  offer?: { bounty: number; units: string[]; until: string };
  claim?: { at: string; startBy: string };
  bounty?: { promised: number; unit: string };
  /** How far it has climbed because it is late. */
  escalation?: { level: number; to: { code: string; name: string }; at: string };
  /** Since when it has been urged without an answer. */
  urgedAt?: string;
  extension?: { count: number; minutes: number };
  held?: { at: string; until?: string };
  suspension?: { by: Person; at: string; reason: string; until?: string };
  urges?: Urge[];
  rating?: Rating;
  log?: LogEntry[];
};

export type Step = { at: string; action: string; byRole: string; note?: string; photos?: string[] };

export type Report = {
  id: string;
  status: string;
  colour?: Colour;
  category: string;
  categoryName?: string;
  description: string;
  place: Place;
  createdAt: string;
  dueAt?: string | null;
  unit?: { code: string; name: string };
  photos?: Photo[];
  steps?: Step[];
  contact?: { phone?: string };
  rating?: Rating;
};

export type CodeAction = 'suspend' | 'resume' | 'replace' | 'retarget' | 'transfer';
export type Code = {
  id: string;
  code: string;
  kind: string;
  status: 'active' | 'suspended' | 'replaced';
  place: Place;
  issuedAt?: string;
  /** The trade of a shop or stall. */
  industry?: string;
  replacedBy?: string;
  version?: number;
  allowedActions?: CodeAction[];
};

export type Region = {
  id: string;
  code: string;
  level: RegionLevel;
  name: Names;
  parent?: string;
  /** Regions directly below. */
  children: number;
  bounds?: [minLng: number, minLat: number, maxLng: number, maxLat: number];
  drawn: boolean;
  boundary?: Boundary;
  retired?: true;
  version: number;
};

export type Boundary =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] };

export type Terms = {
  clock: 'elapsed' | 'working';
  /** Minutes of that clock, as all below. */
  case: number;
  stages?: { route?: number | null; accept?: number | null; finish?: number | null };
};
export type Deadline = Terms & { severities?: { minor?: Terms; urgent?: Terms } };

export type Category = {
  id: string;
  code: string;
  parent?: string;
  name: Names;
  /** Absent where the deadline is told in full, or comes from the group or the district. */
  hours?: number;
  deadline?: Deadline;
  severity?: 'minor' | 'normal' | 'urgent';
  emergency?: { text: Names; phone: string };
  position?: number;
  retired?: true;
  version: number;
};

export type RouteTarget = { role: 'grid_worker' } | { unit: string };
export type Route = {
  id: string;
  category: string;
  region: string;
  to: RouteTarget;
  version: number;
  /** What has gone wrong with it since it was made. */
  warnings?: string[];
};

export type Unit = {
  id: string;
  code: string;
  name: Names;
  kind: string;
  regionCode: string;
  retired?: true;
  version?: number;
};

export type Duty = { days: number[]; from: string; to: string };
export type Staff = {
  id: string;
  username?: string;
  name: string;
  roles: Role[];
  regions: string[];
  unit?: string;
  duty?: Duty;
  status?: string;
  version?: number;
  /** Whether the caller may change this account. */
  manageable?: boolean;
};

export type Review = {
  id: string;
  reportId: string;
  orderId?: string;
  unit?: string;
  stars: number;
  comment?: string;
  at: string;
};

export type AuditRow = {
  id: string;
  at: string;
  action: string;
  actor: { kind: 'staff' | 'resident' | 'courier' | 'public' | 'system'; id?: string; roles?: Role[] };
  seen?: { kind: string; id: string; field: string };
  changed?: { row: string; change: string; version?: number }[];
  more?: number;
  sealed: boolean;
};
