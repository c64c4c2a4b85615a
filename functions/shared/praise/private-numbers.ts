/** Digits of other scripts that NFKC leaves alone. */
const HAN = '零一二三四五六七八九';
const digits = (text: string): string =>
  [...text.normalize('NFKC').replaceAll('〇', '零').replaceAll('幺', '一')]
    .map((letter) => (HAN.includes(letter) ? String(HAN.indexOf(letter)) : letter))
    .join('');

/** Seven digits or more in a row, however they are spaced: phones, cards of identity, accounts. */
const LONG_NUMBER = /\d(?:[\s().·*_-]{0,3}\d){6,}/;
const ADDRESS = /https?:|www\.|[\w.+-]+@[\w-]+/i;

/** Whether words hold what leads to a person or away from here: a phone, an identity number, a link, an e-mail. */
export function holdsPrivateNumber(words: string): boolean {
  const plain = digits(words);
  return LONG_NUMBER.test(plain) || ADDRESS.test(plain);
}
