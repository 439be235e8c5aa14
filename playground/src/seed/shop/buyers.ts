import { pick, type Random } from '../traffic/random';

/** Of a hundred orders. */
export const COUNTRIES = { DE: 34, AT: 21, GB: 14, CH: 9, NL: 8, FR: 6, DK: 4, IE: 3 };
const FIRST = [
  'Ada',
  'Anouk',
  'Ben',
  'Clara',
  'Daan',
  'Emil',
  'Fiona',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Klara',
  'Liam',
  'Mila',
  'Noor',
];
const LAST = [
  'Adler',
  'Brandt',
  'Clarke',
  'de Vries',
  'Egger',
  'Fischer',
  'Gruber',
  'Huber',
  'Jensen',
  'Keller',
  'Lambert',
  'Moser',
];

/** Who orders, and where from. */
export const buyer = (random: Random): { customer: string; country: string } => ({
  customer: `${pick(random, FIRST, () => 1)} ${pick(random, LAST, () => 1)}`,
  country: pick(random, Object.entries(COUNTRIES), ([, share]) => share)[0],
});
