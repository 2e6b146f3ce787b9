/** 随库规则包: the packs that ship, each loaded only when it is asked for. */
export const shippedPacks: Readonly<Record<string, () => Promise<object>>> = {
  national: async () => (await import('../../packs/national/index.ts')).national,
  'city-2019': async () => (await import('../../packs/city-2019/index.ts')).city2019,
  ganzhou: async () => (await import('../../packs/ganzhou/index.ts')).ganzhou,
  haixi: async () => (await import('../../packs/haixi/index.ts')).haixi,
  'jiaxing-county': async () => (await import('../../packs/jiaxing-county/index.ts')).jiaxingCounty,
  nantong: async () => (await import('../../packs/nantong/index.ts')).nantong,
  'ruian-township': async () => (await import('../../packs/ruian-township/index.ts')).ruianTownship,
  'shandong-2014': async () => (await import('../../packs/shandong-2014/index.ts')).shandong2014,
  'shanghai-procuratorates': async () =>
    (await import('../../packs/shanghai-procuratorates/index.ts')).shanghaiProcuratorates,
  shenzhen: async () => (await import('../../packs/shenzhen/index.ts')).shenzhen,
  'township-2010': async () => (await import('../../packs/township-2010/index.ts')).township2010,
  xiangfan: async () => (await import('../../packs/xiangfan/index.ts')).xiangfan,
  zhangqiu: async () => (await import('../../packs/zhangqiu/index.ts')).zhangqiu,
}
