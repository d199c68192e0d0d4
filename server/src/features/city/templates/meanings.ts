/** What each column of a table means to whoever fills it in, field by field, in the order of the template. */
type Meaning = readonly [need: 'needed' | 'free', zh: string, en: string];

const MAP = {
  name: ['free', '名称', 'Its name'],
  synthetic: [
    'free',
    'true 为虚构的边界，地图上会标明',
    'true for an invented boundary, which maps then say',
  ],
  geometry: [
    'needed',
    'Polygon 或 MultiPolygon，经度在前；坐标系在设置里选',
    'Polygon or MultiPolygon, longitude first; the system is chosen in the settings',
  ],
} as const satisfies Readonly<Record<string, Meaning>>;

export const MEANINGS = {
  divisions: {
    code: [
      'needed',
      '区 6 位、镇街 9 位、社区 12 位',
      'Six digits a district, nine a street, twelve a community',
    ],
    name: ['needed', '全称，如“福海街道”', 'Its full name'],
    street_code: [
      'free',
      '社区所在镇街的 9 位编码，与编码前 9 位一致',
      'The nine digits of the street it lies in',
    ],
    street: [
      'free',
      '社区所在镇街的名称；还没有的会一并建立',
      'Name of that street; made where it is missing',
    ],
    area_code: ['free', '所在区的 6 位编码，与编码前 6 位一致', 'The six digits of the district it lies in'],
    area: ['free', '所在区的名称；还没有的会一并建立', 'Name of that district; made where it is missing'],
  },
  grids: {
    code: [
      'needed',
      '15 位，前 12 位是已导入的社区',
      'Fifteen digits, the first twelve a community that is known',
    ],
    name: [
      'free',
      '网格名称；不填按社区和序号起名',
      'Its name; made of community and number where it is empty',
    ],
    kind: [
      'free',
      '“综合网格”或“专属网格”；不填为综合网格',
      '综合网格 (general) or 专属网格 (dedicated); general where it is empty',
    ],
    synthetic: MAP.synthetic,
    geometry: MAP.geometry,
  },
  outlines: {
    code: [
      'free',
      '区 6 位、镇街 9 位、社区 12 位，须已导入；不填按名称认',
      'Six digits a district, nine a street, twelve a community that is known; by name where it is empty',
    ],
    name: MAP.name,
    synthetic: MAP.synthetic,
    geometry: MAP.geometry,
  },
  'unit-grids': {
    code: [
      'needed',
      '14 或 15 位：6 位区、3 位镇街、3 位社区、2 或 3 位序号',
      '14 or 15 digits: six district, three street, three community, two or three serial',
    ],
    name: MAP.name,
    synthetic: MAP.synthetic,
    geometry: MAP.geometry,
  },
  places: {
    name: ['needed', '标准地址或地名，一处一行', 'Address or name of the place, one a row'],
    aliases: ['free', '别的叫法，用顿号隔开', 'Other names, with commas between'],
    kind: ['free', '小区、学校、市场、路口等', 'Estate, school, market, crossing'],
    lng: ['needed', '经度，坐标系在设置里选', 'Longitude; the system is chosen in the settings'],
    lat: ['needed', '纬度', 'Latitude'],
    code: ['free', '本市地址库的编码，下次按它认', 'Its code in the city’s own list; known again by it'],
  },
  units: {
    code: [
      'free',
      '单位编码，下次按它认；没有的按名称认',
      'Its code, known again by it; by name where there is none',
    ],
    name: ['needed', '单位全称', 'Full name'],
    kind: [
      'free',
      '政府部门、物业企业、基层站所等；不填按名称判断',
      'Kind; told by the name where it is empty',
    ],
    level: [
      'free',
      '市级、区级、街道级、社区级；不填按区域编码判断',
      'Level; told by the area where it is empty',
    ],
    area: ['free', '管辖区域的编码，6、9 或 12 位；全市的不填', 'Code of its area; empty for the whole city'],
    parent: ['free', '上级单位的编码或名称', 'Code or name of the unit above'],
    aliases: ['free', '别名、曾用名，用顿号隔开', 'Other names, with commas between'],
    roles: [
      'free',
      '派遣规则按它找单位，如“环卫管理单位”，用顿号隔开',
      'By which routing rules find it, with commas between',
    ],
    phone: [
      'free',
      '值班电话或办公电话，会给到网格员手机；不填私人号码',
      'Of its duty desk or office; workers get it on their phones, so no private number',
    ],
    from: ['free', '从哪天起有，如 2026-01-01；不填为导入那天', 'First day, such as 2026-01-01'],
    to: ['free', '到哪天止（当天起不再有）；不填为一直有', 'The first day it no longer exists'],
  },
  roster: {
    name: ['needed', '人员姓名，一行一个岗位', 'Name of the person; one post a row'],
    number: ['free', '工号，认人先看它', 'Staff number, by which people are known first'],
    phone: ['free', '手机或座机，加密保存', 'Telephone, kept sealed'],
    kind: ['needed', '岗位名称，如“网格员”“镇街派遣员”', 'The post, such as grid worker'],
    area: ['free', '区域编码；按岗位是 6、9、12 或 15 位', 'Code of the area, as long as the post needs'],
    areaName: [
      'free',
      '没有编码时写名称，从区写到网格',
      'Names from the district down, where there is no code',
    ],
    unit: ['free', '单位岗位填单位编码或名称', 'Code or name of the unit, for posts in units'],
    from: ['free', '任职第一天，如 2026-01-01；不填为导入那天', 'First day in the post'],
    to: ['free', '卸任那天；不填为一直在任', 'The day the post ends'],
  },
  duty: {
    seat: [
      'free',
      '区 6 位、镇街 9 位、社区 12 位编码，或单位名称；不填为本岗位自己的值班岗',
      'Code of a district, street or community, or the name of a unit; the own one where it is empty',
    ],
    day: ['needed', '班开始的那天，如 2026-12-01', 'The day on which the shift begins'],
    shift: ['needed', '班次名称，先在值班表里建好', 'Name of the shift, made in the roster before'],
    place: ['free', '主班、副班等；班次只有一个岗位的不填', 'The place in it; empty where the shift has one'],
    name: ['needed', '值班人姓名', 'Who is on duty'],
    number: ['free', '工号，同名时要填', 'Staff number, needed for two of one name'],
  },
  questions: {
    course: [
      'needed',
      '课程名称，先建好；要是本辖区的课程',
      'Name of a course of one’s own area that is there',
    ],
    no: ['needed', '课程里的题号，下次按它认', 'Number within the course, known again by it'],
    kind: ['needed', '单选、多选或判断', '单选 (one answer), 多选 (several) or 判断 (true or false)'],
    text: ['needed', '题干', 'The question'],
    a: ['free', '选项 A；判断题不填', 'Option A; empty for true or false'],
    b: ['free', '选项 B；判断题不填', 'Option B; empty for true or false'],
    c: ['free', '选项 C', 'Option C'],
    d: ['free', '选项 D', 'Option D'],
    e: ['free', '选项 E', 'Option E'],
    f: ['free', '选项 F', 'Option F'],
    answer: ['needed', '单选一个字母，多选如 ACD，判断写对或错', 'A letter, several such as ACD, or 对 / 错'],
    points: ['needed', '分值，如 2.5', 'Points, such as 2.5'],
    basis: ['free', '依据，考后给考生看', 'The rule it follows from, shown after the exam'],
    off: ['free', '写“是”的不再抽到', '是 sets it aside: on no new paper'],
  },
  patrol_plans: {
    title: ['needed', '计划名称，同一范围里不重名；一行一个点', 'Its name, once in an area; one point a row'],
    area: ['needed', '镇街 9 位、社区 12 位或网格 15 位编码', 'Code of a street, a community or a grid'],
    item: ['needed', '施行中的职责清单事项，写名称', 'The item of the duty list in force, by its title'],
    frequency: [
      'needed',
      '每天、工作日、节假日、每周一、三、五或每月1、15日',
      '每天 (daily), 工作日 (workdays), 节假日 (days off), 每周一、三、五, 每月1、15日',
    ],
    hour: ['free', '几点前完成，1 到 24；不填为 24', 'Hour by which it is to be done; 24 where it is empty'],
    classes: ['free', '看哪几类，写类别编码，用顿号隔开', 'Codes of classes looked for, with commas'],
    from: ['free', '从哪天；不填为导入那天', 'First day; that of the import where it is empty'],
    to: ['free', '到哪天；不填为长期', 'Last day; open where it is empty'],
    point: [
      'free',
      '巡查点名称，按走的顺序；不定点的只写一行、不填',
      'Name of a check point, in the order they are walked',
    ],
    lng: ['free', '经度，WGS-84；有点就要填', 'Longitude, WGS-84; needed with a point'],
    lat: ['free', '纬度，WGS-84；有点就要填', 'Latitude, WGS-84; needed with a point'],
  },
  names: {
    kind: ['free', '区域、单位、类别或立案条件', 'Area, unit, class or condition'],
    code: ['free', '编码；与中文名至少填一项', 'Its code; this or the Chinese name'],
    chinese: [
      'free',
      '中文名；不填编码时凡同名处都用',
      'The Chinese name; without a code it holds wherever the name stands',
    ],
    language: ['free', '语言，不填为英文', 'Language; English where it is empty'],
    name: ['needed', '译名', 'The name in that language'],
  },
  standards: {
    kind: [
      'free',
      '部件或事件；整个文件一样的在设置里选',
      'Component or event; may be said for the whole file',
    ],
    majorCode: ['free', '大类代码', 'Code of the major class'],
    major: [
      'needed',
      '大类名称；空着沿用上一行',
      'Name of the major class; blank goes on with the row above',
    ],
    minorCode: ['free', '小类代码', 'Code of the minor class'],
    minor: [
      'needed',
      '小类名称；空着沿用上一行',
      'Name of the minor class; blank goes on with the row above',
    ],
    openCondition: ['free', '什么情况立案，一行一条', 'When a case is opened; one condition a row'],
    closeCondition: ['free', '什么情况算办好', 'When it counts as done'],
    limit: ['needed', '时限，如“2紧急工作时”“3工作日”', 'The limit, such as 3 workdays'],
    limitUnit: ['free', '时限只写数字时，单位写在这里', 'Its unit, where the limit is a number alone'],
    unit: ['free', '处置单位，用顿号隔开', 'Units that handle it, with commas between'],
    supervisor: ['free', '主管部门', 'The authority above them'],
    legalBasis: ['free', '依据的法律法规名称', 'The law it rests on'],
    legalText: ['free', '条文', 'Its article'],
    collectNotes: ['free', '采集要求，如拍哪里', 'How it is to be reported'],
  },
  categories: {
    typeCode: ['free', '一级代码', 'Code of the first level'],
    type: ['needed', '一级名称；空着沿用上一行', 'Name of the first level; blank goes on with the row above'],
    mainCode: ['free', '二级代码', 'Code of the second level'],
    main: ['free', '二级名称', 'Name of the second level'],
    subCode: ['free', '三级代码', 'Code of the third level'],
    sub: ['free', '三级名称', 'Name of the third level'],
    units: ['free', '处置单位，用顿号隔开', 'Units that handle it, with commas between'],
  },
  calendar: {
    date: ['needed', '与周一至周五不同的日子，如 2027-02-05', 'A day that differs from its weekday'],
    workday: ['needed', '“上班”或“休息”', 'Worked, or not'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Meaning>>>>;

export type Subject = keyof typeof MEANINGS;
