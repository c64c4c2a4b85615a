import type { Shape } from '../shape.ts';
import type zh from '../zh-cn/programs.ts';

export default {
  programs: {
    title: 'Programs',
    about:
      'A program with a key files reports for residents and follows them (Open311). A key is shown once, when it is made; ended, it opens nothing at once, and what was filed stays.',
    none: 'No program has a key yet.',
    make: 'Make a key',
    name: 'Name of the program',
    name_hint: 'Who uses it, such as the name of a platform',
    rights: 'It may',
    submit: 'file reports',
    update: 'add to them and ask for more work',
    per_day: 'Calls a day',
    made: 'The key was made',
    once: 'Copy it now and hand it over with care: once this is closed it cannot be seen again.',
    key: 'Key',
    copy: 'Copy',
    copied: 'Copied',
    close: 'I have kept it',
    copy_failed: 'Not copied: select it and copy it by hand.',
    since: 'made',
    revoked: 'ended',
    revoke: 'End',
    revoke_sure: 'End “%{name}”? That program can file nothing from now on, and this cannot be undone.',
  },
} satisfies Shape<typeof zh>;
