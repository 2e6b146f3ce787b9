/** 随库规则包: the packs that ship, each loaded only when it is asked for. */
export const shippedPacks: Readonly<Record<string, () => Promise<object>>> = {
  national: async () => (await import('../packs/national/index.ts')).national,
  ganzhou: async () => (await import('../packs/ganzhou/index.ts')).ganzhou,
  haixi: async () => (await import('../packs/haixi/index.ts')).haixi,
  'ruian-township': async () => (await import('../packs/ruian-township/index.ts')).ruianTownship,
  'shandong-2014': async () => (await import('../packs/shandong-2014/index.ts')).shandong2014,
  'shanghai-procuratorates': async () =>
    (await import('../packs/shanghai-procuratorates/index.ts')).shanghaiProcuratorates,
  'township-2010': async () => (await import('../packs/township-2010/index.ts')).township2010,
}
