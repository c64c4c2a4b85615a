export interface Words {
  zh: string;
  en: string;
}
export interface NoticeText {
  title: Words;
  text: Words;
}
export interface Version extends NoticeText {
  version: number;
  publishedAt: string;
  publishedBy?: string;
}
export interface NoticeState {
  id: string;
  purpose: string;
  name: Words;
  current?: Version;
  draft?: NoticeText & { savedAt: string; revision: number };
}

const empty: Words = { zh: '', en: '' };

/** What the editor begins with: the draft, else the words in force. */
export const textOf = ({ draft, current }: NoticeState): NoticeText => {
  const { title, text } = draft ?? current ?? { title: empty, text: empty };
  return { title, text };
};
