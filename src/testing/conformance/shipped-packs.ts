import { city2019 } from '../../packs/city-2019/index.ts'
import { ganzhou } from '../../packs/ganzhou/index.ts'
import { haixi } from '../../packs/haixi/index.ts'
import { jiaxingCounty } from '../../packs/jiaxing-county/index.ts'
import { nantong } from '../../packs/nantong/index.ts'
import { national } from '../../packs/national/index.ts'
import { ruianTownship } from '../../packs/ruian-township/index.ts'
import { shandong2014 } from '../../packs/shandong-2014/index.ts'
import { shanghaiProcuratorates } from '../../packs/shanghai-procuratorates/index.ts'
import { shenzhen } from '../../packs/shenzhen/index.ts'
import { township2010 } from '../../packs/township-2010/index.ts'
import { xiangfan } from '../../packs/xiangfan/index.ts'
import { zhangqiu } from '../../packs/zhangqiu/index.ts'

/** Every pack that ships. */
export const shippedPacks = [
  national,
  city2019,
  ganzhou,
  haixi,
  jiaxingCounty,
  nantong,
  ruianTownship,
  shandong2014,
  shanghaiProcuratorates,
  shenzhen,
  township2010,
  xiangfan,
  zhangqiu,
] as const
