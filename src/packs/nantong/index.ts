import { definePack } from '../../rules/define.ts'
import { measures } from './measures.ts'
import { notRules } from './not-rules.ts'
import { enforcing } from './words.ts'

/**
 * 南通市综合行政执法改革: one team for a department, a domain or a place, enforcement in the name of the town, and
 * enforcement apart from the departments that run the business.
 */
export const nantong = definePack({
  schema: 'bianzhi/pack@1',
  id: 'nantong',
  version: '1.0.0',
  title: { zh: '南通市综合行政执法改革', en: 'Comprehensive enforcement in Nantong' },
  territory: {
    divisions: ['320600'],
    levels: ['prefecture', 'county', 'township'],
    note: 'city, counties and districts, towns and streets; a park (园区) is a place of the level of a township here',
  },
  inForce: {
    from: '2016-01-01',
    basis: 'assumed',
    note: 'the text tells no day and no year, but that a year of the pilot has passed',
  },

  sources: {
    report: {
      title: '乡镇综合行政执法改革（篇7）',
      status: 'reported',
      note: 'a report of the city on its pilot, in a collection of such texts',
    },
  },

  parameters: {
    domains: {
      title: { zh: '综合执法领域', en: 'Domains of comprehensive enforcement' },
      values: [
        {
          from: '2016-01-01',
          value: ['市场监管', '城市管理', '资源环境', '农林水利', '交通运输', '文化旅游', '社会事业'],
          cite: { source: 'report', article: '二(二)' },
        },
      ],
    },
    'share-at-the-base': {
      title: { zh: '下沉基层的比例', en: 'Share of the staff at the base' },
      values: [{ from: '2016-01-01', value: '80%', cite: { source: 'report', article: '三(一)' } }],
    },
  },

  measures,

  rules: {
    'business-and-enforcement-apart': {
      title: { zh: '业务主管部门与综合执法部门职责划分', en: 'Who runs the business does not enforce' },
      forEach: {
        subject: 'agency',
        where: { parent: { known: false }, 'penalties-and-coercion': { atLeast: 1 } },
        except: { kind: ['township-office', 'dispatched-organ', 'government'] },
      },
      require: { kind: 'separation', of: 'business-matters' },
      force: 'general',
      cite: { source: 'report', article: '一(三)' },
      provisions: ['nt-business-vs-enforcement-split'],
      reading: {
        zh: '政策、规划、审批、协调归业务主管部门，处罚、强制归综合执法部门；所属队伍计入其部门；监督检查两边都有，不作判断',
        en: 'policy, planning, approval and coordination lie with the one, penalties and coercion with the other; a team counts for the department above it; both supervise and inspect, which is not judged',
      },
      note: 'power types of matters: `policy`, `planning`, `licence`, `coordination`; `penalty`, `coercion`',
    },

    'one-department-one-team': {
      title: { zh: '一个部门一支队伍（一个处室）管执法', en: 'One team or office enforces in a department' },
      forEach: {
        subject: 'agency',
        where: { kind: 'government-department', 'jurisdiction.level': 'prefecture' },
      },
      require: { kind: 'exclusivity', of: 'units-that-enforce', orNone: true },
      force: 'principle',
      cite: { source: 'report', article: '二(一)' },
      provisions: ['nt-one-department-one-team', 'nt-culture-one-team', 'nt-city-departments-except-legal'],
      reading: {
        zh: '法律法规明文规定和不宜集中的，以标签 `separate-by-law` 注明，不计入',
        en: 'one that the law keeps apart, or that does not suit, carries the tag `separate-by-law` and is not counted',
      },
    },

    'one-domain-one-team': {
      title: { zh: '一个领域一支队伍管执法', en: 'One team enforces in a domain' },
      forEach: {
        subject: 'function',
        where: { 'jurisdiction.level': 'county', name: { parameter: 'domains' } },
      },
      require: { kind: 'exclusivity', of: 'teams-of-the-domain', orNone: true },
      force: 'general',
      cite: { source: 'report', article: '二(二)' },
      provisions: ['nt-one-domain-one-team', 'nt-integration-criteria'],
      note: 'a domain is a function of the county, whose matters refer to it',
    },

    'one-place-one-team': {
      title: {
        zh: '一个街道、一个区域一支队伍管执法',
        en: 'One team enforces in a street, a town or a park',
      },
      forEach: { subject: 'jurisdiction', where: { level: 'township' } },
      require: { kind: 'exclusivity', of: 'teams-of-the-place', orNone: true },
      force: 'general',
      cite: { source: 'report', article: '二(三)、(四)' },
      provisions: ['nt-one-street-one-team', 'nt-one-area-one-team', 'nt-teams-staffed-fully-to-districts'],
    },

    'enforced-in-the-name-of-the-town': {
      title: { zh: '以园区和乡镇的名义执法', en: 'A town enforces in its own name' },
      forEach: {
        subject: 'assignment',
        where: { role: 'executes', 'of.powerType': enforcing, 'by.jurisdiction.level': 'township' },
        except: { 'by.kind': ['dispatched-agency', 'dispatched-institution'] },
      },
      require: {
        kind: 'requirement',
        where: {
          'inNameOf.jurisdiction': { field: 'by.jurisdiction' },
          'inNameOf.kind': ['township-office', 'dispatched-organ', 'government'],
        },
      },
      force: 'mandatory',
      cite: { source: 'report', article: '二(四)' },
      provisions: ['nt-town-exercises-in-own-name', 'nt-zhongxiu-143-items'],
      reading: {
        zh: '街道亦同（二(三)）；县级部门派出的机构不在其列',
        en: 'streets alike (二(三)); what the county dispatches is left out',
      },
    },

    'city-does-not-enforce-market-rules': {
      title: { zh: '市级市场监管部门不再直接执法', en: 'The city no longer enforces market rules itself' },
      forEach: { subject: 'matter', where: { tags: 'market-supervision', powerType: enforcing } },
      require: { kind: 'prohibition', of: 'enforced-by-the-city' },
      force: 'mandatory',
      cite: { source: 'report', article: '三(一)' },
      provisions: ['nt-city-level-no-longer-enforces'],
      note: 'a matter of commerce, quality, food and drugs carries the tag `market-supervision`',
    },

    'market-staff-at-the-base': {
      title: { zh: '县级市场监管局80%以上力量下沉', en: 'Four fifths of a county market bureau at the base' },
      forEach: {
        subject: 'agency',
        where: {
          kind: 'government-department',
          tags: 'market-supervision',
          'jurisdiction.level': 'county',
        },
      },
      require: {
        kind: 'share',
        of: 'staff-at-the-base',
        in: 'staff-of-the-bureau',
        atLeast: { parameter: 'share-at-the-base' },
      },
      force: 'general',
      cite: { source: 'report', article: '三(一)' },
      provisions: ['nt-80-percent-of-county-market-staff-to-base'],
      reading: {
        zh: '基层即其派出机构，力量按实有人员计算',
        en: 'the base is its dispatched agencies, and strength is staff',
      },
    },

    'dispatched-to-a-street-under-the-street': {
      title: {
        zh: '派驻街道的执法机构接受街道领导',
        en: 'What is dispatched to a street is led by the street',
      },
      forEach: {
        subject: 'agency',
        where: { kind: 'dispatched-agency', 'jurisdiction.name': { endsWith: '街道' } },
      },
      require: { kind: 'requirement', of: 'managers-of-the-street' },
      force: 'mandatory',
      cite: { source: 'report', article: '三(二)' },
      provisions: ['nt-dispatched-staff-under-street'],
    },
  },

  notRules,
})
