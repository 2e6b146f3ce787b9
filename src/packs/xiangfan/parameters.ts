const from = '2001-10-24'
const cite = { source: 'speech', article: '二(二)第二' } as const

/** Which classes of matters the city leads, and which its districts. */
export const parameters = {
  'led-by-the-city': {
    title: { zh: '以市管为主的事务', en: 'Matters that the city leads' },
    values: [{ from, value: ['城市规划与国土资源', '经济综合', '主要基础设施建设', '环境保护'], cite }],
  },
  'led-by-districts': {
    title: { zh: '以区管为主的事务', en: 'Matters that districts lead' },
    values: [{ from, value: ['基础教育', '文化卫生', '城市管理', '社会服务'], cite }],
  },
} as const
