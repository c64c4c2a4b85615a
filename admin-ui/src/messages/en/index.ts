import english from 'ra-language-english';
import audit from './audit.ts';
import codeJobs from './code-jobs.ts';
import editors from './editors.ts';
import files from './files.ts';
import inbox from './inbox.ts';
import inspections from './inspections.ts';
import notices from './notices.ts';
import offers from './offers.ts';
import pages from './pages.ts';
import people from './people.ts';
import plans from './plans.ts';
import praises from './praises.ts';
import programs from './programs.ts';
import queues from './queues.ts';
import regions from './regions.ts';
import resources from './resources.ts';
import supervision from './supervision.ts';
import together from './together.ts';
import words from './words.ts';

export default {
  ...english,
  ...words,
  ...pages,
  ...people,
  ...codeJobs,
  ...audit,
  ...regions,
  ...notices,
  ...offers,
  ...plans,
  ...praises,
  ...programs,
  ...inbox,
  ...inspections,
  ...editors,
  ...queues,
  ...files,
  ...supervision,
  ...together,
  resources,
};
