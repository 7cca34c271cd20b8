import { readFileSync } from 'node:fs';
import type { CategoriesFile, GroundsFile, LimitsFile, ModelCountyData, RegionsFile } from './data-files.js';

/** The package's data, beside `src` and `dist` alike. */
const DATA_FOLDER = new URL('../data/', import.meta.url);

/** Reads the files the model county is built from. @throws if one cannot be read: they ship with the package. */
export function loadModelCountyData(folder: URL = DATA_FOLDER): ModelCountyData {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  return {
    regions: read('gongxian-2018.json') as RegionsFile,
    calendar: read('calendar.json'),
    categories: read('gbt47678.5-2026.json') as CategoriesFile,
    limits: read('limits.json') as LimitsFile,
    grounds: read('grounds.json') as GroundsFile,
  };
}
