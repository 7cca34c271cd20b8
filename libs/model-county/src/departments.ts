/** A department 部门 by the first letters of its name in pinyin. */
export interface Department {
  readonly initials: string;
  readonly name: string;
}

/** The departments a county of Sichuan usually has; a county imports its own list. */
export const COUNTY_DEPARTMENTS: readonly Department[] = [
  { initials: 'fgj', name: '发展和改革局' },
  { initials: 'jtj', name: '教育和体育局' },
  { initials: 'jxj', name: '经济商务信息化和科学技术局' },
  { initials: 'gaj', name: '公安局' },
  { initials: 'mzj', name: '民政局' },
  { initials: 'sfj', name: '司法局' },
  { initials: 'czj', name: '财政局' },
  { initials: 'rsj', name: '人力资源和社会保障局' },
  { initials: 'zrj', name: '自然资源和规划局' },
  { initials: 'hbj', name: '生态环境局' },
  { initials: 'zjj', name: '住房和城乡建设局' },
  { initials: 'jtysj', name: '交通运输局' },
  { initials: 'slj', name: '水利局' },
  { initials: 'nyj', name: '农业农村局' },
  { initials: 'wlj', name: '文化广播电视和旅游局' },
  { initials: 'wjj', name: '卫生健康局' },
  { initials: 'tyj', name: '退役军人事务局' },
  { initials: 'yjj', name: '应急管理局' },
  { initials: 'scj', name: '市场监督管理局' },
  { initials: 'ybj', name: '医疗保障局' },
  { initials: 'zfj', name: '综合行政执法局' },
  { initials: 'xfj', name: '信访局' },
];

const OFFICES_OF_EVERY_TOWN: readonly Department[] = [
  { initials: 'bmzx', name: '便民服务中心' },
  { initials: 'nyzx', name: '农业服务中心' },
  { initials: 'zfd', name: '综合执法队' },
  { initials: 'swb', name: '社会事务办公室' },
];

/** Offices that a town has from so many villages on. */
const OFFICES_OF_LARGER_TOWNS: readonly (Department & { readonly fromVillages: number })[] = [
  { initials: 'czjs', name: '村镇建设服务中心', fromVillages: 10 },
  { initials: 'wlzx', name: '文化旅游服务中心', fromVillages: 20 },
];

/** The offices 七站八所 of a town: four, and up to two more in larger towns. */
export function townOffices(villages: number): Department[] {
  const more = OFFICES_OF_LARGER_TOWNS.filter((office) => villages >= office.fromVillages);
  return [...OFFICES_OF_EVERY_TOWN, ...more.map(({ initials, name }) => ({ initials, name }))];
}
