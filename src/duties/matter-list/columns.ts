/** A column of a published list of powers and responsibilities, by what it tells of a matter. */
export type ColumnName =
  | 'number'
  | 'code'
  | 'name'
  | 'item'
  | 'function'
  | 'powerType'
  | 'basis'
  | 'holder'
  | 'lead'
  | 'support'
  | 'handler'
  | 'level'
  | 'object'
  | 'note'

/** 栏目: the headings under which each column is published, the most usual first. */
export const columnHeadings: Readonly<Record<ColumnName, readonly string[]>> = {
  number: ['序号', '编号', '项目序号', '事项序号', '职权序号'],
  code: [
    '事项编码',
    '职权编码',
    '权力编码',
    '项目编码',
    '基本编码',
    '实施编码',
    '权力代码',
    '事项代码',
    '编码',
  ],
  name: [
    '事项名称',
    '职权名称',
    '权力名称',
    '权力事项名称',
    '权力事项',
    '项目名称',
    '权责事项',
    '权责事项名称',
    '权责名称',
    '行政职权名称',
    '行政权力名称',
    '行政权力事项名称',
    '主项名称',
    '主项',
    '职权事项',
    '事项',
    '名称',
  ],
  item: [
    '子项名称',
    '子项',
    '子项事项名称',
    '事项子项',
    '分项名称',
    '业务办理项',
    '业务办理项名称',
    '办理项',
  ],
  function: ['所属职能', '职能名称', '职能', '职责名称', '事项大类'],
  powerType: [
    '权力类型',
    '职权类型',
    '权力类别',
    '职权类别',
    '事项类型',
    '事项类别',
    '行政权力类型',
    '行政权力类别',
    '行政职权类别',
    '权责类型',
    '权责类别',
    '类型',
    '类别',
  ],
  basis: [
    '实施依据',
    '设定依据',
    '法律依据',
    '法定依据',
    '职权依据',
    '权力依据',
    '权责依据',
    '行使依据',
    '设定和实施依据',
    '依据',
  ],
  holder: [
    '行使主体',
    '实施主体',
    '责任单位',
    '责任部门',
    '实施机关',
    '行使部门',
    '实施部门',
    '行使单位',
    '实施单位',
    '职权行使主体',
    '责任主体',
    '主管部门',
    '部门名称',
    '部门',
    '单位',
  ],
  lead: ['牵头单位', '牵头部门', '牵头机构', '主办单位', '主办部门'],
  support: [
    '配合单位',
    '配合部门',
    '协办单位',
    '协办部门',
    '会同单位',
    '会同部门',
    '协同单位',
    '协同部门',
    '参与单位',
  ],
  handler: [
    '承办机构',
    '承办科室',
    '承办处室',
    '承办股室',
    '内设机构',
    '责任科室',
    '责任处室',
    '责任股室',
    '承办单位',
    '承办部门',
  ],
  level: [
    '实施层级及权限',
    '实施层级',
    '行使层级',
    '层级',
    '行使层级及权限',
    '权限层级',
    '实施层级和权限',
    '层级及权限',
  ],
  object: ['行政相对人', '实施对象', '行使对象', '服务对象', '适用对象', '监管对象', '检查对象'],
  note: ['备注', '备注说明', '说明'],
}

/** All columns, in the order in which they are usually published. */
export const columnNames = Object.keys(columnHeadings) as readonly ColumnName[]
