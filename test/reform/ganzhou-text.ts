/**
 * What the report of Ganzhou says that its reform came to, line by line (甘州区政府机构改革工作总结, L13–L24).
 *
 * It was written from the text of the report and the ids of before.yaml, before plan.yaml was read; only the ids of what
 * the plan creates were taken from there, and 区委 and 区纪委 added, for a list is of all bodies of a kind that the report
 * names. The plan’s own `comesTo` is compared with it, so that neither follows from the operations.
 */
export const told = {
  /** Of each kind, or inside a body, those that the report names. */
  bodies: {
    'government-department': {
      lines: 'L13, L24',
      names: `政府办 发改委 工信委 教育局 公安局 民政局 财政局 人社局 住建局 水务局 农牧局 林业局 文化委 卫生局 交通运输局
        司法局 人口委 审计局 统计局 环保局 国土局 安监局 商务局 科技局`,
    },
    'direct-institution': { lines: 'L13', names: '供销社' },
    'managed-bureau': { lines: 'L13', names: '' },
    // L14 of 农业办公室; 区纪委 is named in L23, 区委 in L24
    'party-organ': { lines: 'L14, L23, L24', names: '区委 区纪委 农业办公室' },
    农牧局: { lines: 'L14', names: '兽医局' },
  },
  plates: {
    L14: ['农牧局', '区农业机械管理局 区兽医局'],
    L15: ['工信委', '区中小企业局'],
    L17: ['住建局', '区房地产管理局 区城乡环境卫生管理局'],
    L19: ['文化委', '区广播电影电视局 区旅游局 区体育局'],
    L20: ['商务局', '区粮食局'],
    L21: ['发改委', '区物价局'],
  },
  /** What each body has taken over, and what stays with 农业办公室. */
  duties: [
    ['L14', '农牧局', '农业局职责 农业办公室行政管理职能 农机局行政管理职能 畜牧兽医局行政管理职能'],
    ['L14', '农业办公室', '农业办公室其他职责'],
    ['L15', '工信委', '工业行业管理 经委职责 乡镇企业局职责'],
    ['L16', '交通运输局', '交通局职责 指导城市客运管理 综合运输体系规划协调 交通运输安全监管'],
    ['L17', '住建局', '城乡建设局职责 房管局行政管理职能 环卫局行政管理职能'],
    ['L18', '人社局', '人事局职责 劳保局职责'],
    ['L19', '文化委', '文化出版局职责 广电局行政管理职能 旅游局行政管理职能 体育局行政管理职能'],
    [
      'L20',
      '商务局',
      '粮食流通管理 粮食流通统计 粮食行政执法 粮食流通监督检查 药品流通市场监管 出境就业管理 境外就业介绍机构管理',
    ],
    ['L21', '发改委', '物价局职责'],
  ],
  /** L23: administrative posts more or fewer, body by body. */
  posts: {
    0: '区人大 区政协',
    1: '团委 科技局',
    2: '政府办 住建局 文化委 环保局 交通运输局 安监局',
    6: '区纪委 商务局',
    '-2': '发改委 工信委 卫生局',
    '-4': '人社局',
    '-7': '财政局',
  },
  /** L24: leader posts, body by body. */
  leaders: {
    4: '政府办 发改委 工信委 教育局 公安局 民政局 财政局 人社局 住建局 水务局 农牧局 林业局 文化委 卫生局 交通运输局',
    3: '司法局 人口委 审计局 统计局 环保局 国土局 安监局 商务局',
    2: '科技局',
  },
} as const

/** The names in a text, in order. */
export const namesIn = (text: string): readonly string[] => text.split(/\s+/).filter((name) => name !== '')

/** The names under each number, as pairs. */
export const numbersOf = (table: Readonly<Record<string, string>>): readonly (readonly [string, number])[] =>
  Object.entries(table).flatMap(([number, text]) =>
    namesIn(text).map((name) => [name, Number(number)] as const),
  )
