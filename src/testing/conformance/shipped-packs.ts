import { ganzhou } from '../../packs/ganzhou/index.ts'
import { haixi } from '../../packs/haixi/index.ts'
import { national } from '../../packs/national/index.ts'
import { ruianTownship } from '../../packs/ruian-township/index.ts'
import { shandong2014 } from '../../packs/shandong-2014/index.ts'
import { shanghaiProcuratorates } from '../../packs/shanghai-procuratorates/index.ts'
import { township2010 } from '../../packs/township-2010/index.ts'

/** Every pack that ships. */
export const shippedPacks = [
  national,
  ganzhou,
  haixi,
  ruianTownship,
  shandong2014,
  shanghaiProcuratorates,
  township2010,
] as const
