import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/notices.ts';

const en: Shape<typeof zh> = {
  notices: {
    title: 'Consent notices',
    about:
      'What residents read before they agree. Published, it becomes a new version; old ones stay for ever, and who agreed to an old one has not agreed to the new.',
    in_force: 'version %{version} in force',
    none: 'not published yet',
    has_draft: 'draft',
    heading_zh: 'Title (Chinese)',
    heading_en: 'Title (English)',
    text_zh: 'Text (Chinese)',
    text_en: 'Text (English)',
    save: 'Save draft',
    publish: 'Publish as new version',
    sure: 'This publishes version %{version}. It cannot be changed afterwards.',
    saved: 'Draft saved',
    published: 'Published',
    preview: 'What residents see',
    versions: 'Versions',
    version: 'Version %{version}, published %{at}',
  },
};
export default en;
