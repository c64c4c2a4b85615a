import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/resources.ts';

const resources: Shape<typeof zh> = {
  'work-orders': {
    name: 'Work order |||| Work orders',
    purpose: 'One for each report, open ones the most urgent first, closed ones the latest first.',
    empty: { title: 'No work orders', why: 'Each report makes one by itself.' },
    fields: {
      colour: 'Deadline',
      category: 'Category',
      place: 'Place',
      status: 'Status',
      unit: 'In charge',
      dueAt: 'Due',
      offer: 'To claim',
      returnedCount: 'Came back',
    },
  },
  reports: {
    name: 'Report |||| Reports',
    purpose: 'What residents sent by code or map, the latest first.',
    empty: { title: 'No reports yet', why: 'Nobody has reported anything in your regions.' },
    fields: {
      category: 'Category',
      description: 'Words',
      place: 'Place',
      status: 'Status',
      createdAt: 'Reported',
    },
  },
  reviews: {
    name: 'Rating |||| Ratings',
    purpose: 'What reporters think of the work. For units to learn from, never a ranking of persons.',
    empty: {
      title: 'No ratings yet',
      why: "Reporters can rate this unit's work when they confirm that it is done.",
    },
    fields: { stars: 'Stars', comment: 'Words', unit: 'Unit', orderId: 'Order', at: 'When' },
  },
  codes: {
    name: 'Code |||| Codes',
    purpose: 'The codes on walls and doors: where, in what state, and labels to print.',
    empty: { title: 'No codes issued', why: 'No code has been issued in your regions.' },
    fields: {
      code: 'Code',
      kind: 'Kind',
      place: 'Place',
      status: 'Status',
      issuedAt: 'Issued',
    },
  },
  'code-jobs': {
    name: 'Issuing and printing |||| Issuing and printing',
    purpose: 'Jobs that issue codes for a file of places and print sheets; they go on without you.',
    empty: { title: 'No jobs yet', why: 'Issue codes for a file of places, or print what is there.' },
    fields: {
      what: 'Job',
      progress: 'Progress',
      skipped: 'Had a code',
      by: 'Started by',
      startedAt: 'Started',
    },
  },
  regions: {
    name: 'region |||| Regions',
    purpose: 'District, subdistricts, communities, grids. Codes are fixed; names can be edited.',
    empty: { title: 'No regions', why: "The district's configuration has none." },
    fields: {
      name: 'Name',
      level: 'Level',
      code: 'Code',
      children: 'Below',
      boundary: 'Boundary',
      retired: 'Retired',
    },
  },
  categories: {
    name: 'category |||| Categories',
    purpose: 'What residents can report, and how soon each is to be dealt with.',
    empty: { title: 'No categories', why: "The district's configuration has none." },
    fields: { name: 'Name', hours: 'Deadline' },
  },
  routes: {
    name: 'route |||| Routes',
    purpose: 'Which category, where, goes to whom.',
    empty: { title: 'No routes', why: "Without routes every report goes to its community's queue." },
    fields: { category: 'Category', region: 'Region', to: 'Goes to', id: 'Id' },
  },
  units: {
    name: 'unit |||| Units',
    purpose: 'Departments, communities and hotline offices that orders can go to.',
    empty: { title: 'No units', why: "The district's configuration has none." },
    fields: { name: 'Name', code: 'Code', kind: 'Kind', regionCode: 'Region', retired: 'State' },
  },
  'inspection-plans': {
    name: 'plan of rounds |||| Plans of rounds',
    purpose: 'Rounds that begin by themselves: when, where, who, and what there is to look at.',
    empty: { title: 'No plans yet', why: 'Nobody has planned a round in your regions.' },
    fields: { title: 'Title', next: 'Next', regions: 'Where', missed: 'Missed' },
  },
  calendar: { name: 'Working calendar' },
  deadlines: { name: 'Deadline simulator' },
  notices: { name: 'Consent notices' },
  'open311-keys': { name: 'Programs' },
  audit: {
    name: 'Audit log',
    purpose: 'Who changed what and who looked at whose contact, and when. Nobody can change or delete it.',
    empty: { title: 'Nothing on this day', why: 'Nobody changed anything or looked at personal data.' },
    fields: { at: 'Time', actor: 'Who', action: 'What they did', changed: 'Concerning', sealed: 'Chained' },
  },
  roster: { name: 'Duty roster' },
  staff: {
    name: 'Staff member |||| Staff',
    purpose: 'People, jobs and rosters in your regions.',
    empty: { title: 'No staff', why: 'There is no staff account in your regions.' },
    fields: {
      name: 'Name',
      username: 'Username',
      roles: 'Jobs',
      unit: 'Unit',
      regions: 'Regions',
      duty: 'Duty',
      status: 'Account',
      id: 'Id',
    },
  },
};

export default resources;
