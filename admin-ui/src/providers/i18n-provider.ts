import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { setLanguage } from '../api/language.ts';
import zhCn from '../messages/zh-cn/index.ts';

const locales = [
  { locale: 'zh-CN', name: '简体中文' },
  { locale: 'en', name: 'English' },
];

const polyglot = polyglotI18nProvider(
  (locale) => (locale === 'en' ? import('../messages/en/index.ts').then((module) => module.default) : zhCn),
  'zh-CN',
  locales,
);

export const i18nProvider: I18nProvider = {
  ...polyglot,
  changeLocale: async (locale, options) => {
    await polyglot.changeLocale(locale, options);
    setLanguage(locale);
  },
};
