// Words that parsers ask for: the mutator puts them between characters, since it would hardly ever
// find a Chinese word byte by byte.
#pragma once

#include <string_view>

namespace jinguo::fuzz {

inline constexpr std::string_view row_words[] = {
    "\"",
    "\"\"",
    "\r\n",
    "\r",
    "\n",
    ",",
    "，",
    "\t",
    ";",
    "|",
    "姓名",
    "\xc5\xae",
    "\x84\x31\x95\x33",
    "\xef\xbb\xbf",
    "\x95\x34\xb2\x35",
    "\xfe\x9f",
    "合计",
    "\xff\xfe",
    "𠮷",
};

/// Those that begin with `<` or `%` are put in as elements, the others as values.
inline constexpr std::string_view xlsx_words[] = {
    "<row>",
    "</row>",
    R"(<row r="3"/>)",
    R"(<row r="2" hidden="1">)",
    R"(<row r="5"><c r="B5" t="inlineStr"><is><t>x</t></is></c></row>)",
    R"(<c r="B1" s="1"><v>45359</v></c>)",
    R"(<c t="s"><v>1</v></c>)",
    R"(<c t="b"><v>1</v></c>)",
    R"(<c t="e"><v>#N/A</v></c>)",
    R"(<c t="str"><f>A1</f><v>y</v></c>)",
    R"(<c t="d"><v>2024-03-08T10:00:00</v></c>)",
    R"(<c t="inlineStr"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c>)",
    R"(<col min="2" max="3" hidden="1"/>)",
    R"(<mergeCells><mergeCell ref="A1:C3"/></mergeCells>)",
    R"(<mergeCell ref="B2:XFD1048576"/>)",
    "<cols>",
    R"(<workbookPr date1904="1"/>)",
    R"(<sheet name="T" state="hidden" r:id="r1"/>)",
    R"(<xf numFmtId="165"/>)",
    R"(<numFmt numFmtId="165" formatCode="yyyy年m月d日"/>)",
    "<si><t>_x0041_</t></si>",
    "<t xml:space=\"preserve\"> </t>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "<![CDATA[x]]>",
    "<!-- -->",
    "<x:c>",
    "</c>",
    "<v>",
    "</v>",
    "%% xl/worksheets/sheet1.xml\n",
    "%% xl/styles.xml\n",
    "%% xl/workbook.xml\n",
    "%% EncryptedPackage\n",
    "A1",
    "XFD1",
    "AMJ9",
    "1048576",
    "0",
    "-1",
    "1E+17",
    "329901199003070020",
    "0.1",
    "45359.5",
    "60",
    "2958466",
    "s",
    "str",
    "inlineStr",
    "b",
    "e",
    "d",
    "n",
    "true",
    "_x000D_",
    "_xD83D__xDE00_",
    "&#10;",
    "&lt;",
    "&amp;",
    "A1:B2",
    "B2:A1",
    "hidden",
    "veryHidden",
    "../../x.xml",
    "/xl/worksheets/sheet1.xml",
    "[h]:mm",
    "0.00_ ",
    "m/d/yyyy",
    "\"年\"",
    "@",
    "r1",
    "r9",
    "NaN",
    "1e999",
    "9223372036854775808",
};

inline constexpr std::string_view number_words[] = {
    "329901199003070020",
    "32990119880808058X",
    "91329901PDY00001X1",
    "PDY00002-8",
    "329901600000014",
    "329901900307002",
    "810000",
    "E+17",
    "=\"",
    "\"",
    "'",
    "*",
    "×",
    "Х",
    "－",
    "　",
    "\u200b",
    "０",
    "９",
    "X",
    "O",
    "000",
    "999",
    "15400000001",
    "025-80000000",
    "400",
    "+86",
    "0086",
    "转",
    "分机",
    "ext",
    "/",
    "、",
    "（微信同号）",
    "(",
    ")",
    ".0",
    " ",
    "-",
};

inline constexpr std::string_view region_words[] = {
    "3299", "000", "街道", "社区", "自治区", "村委会", "E+11", "．", "０", "县", "省", ".0",
};

inline constexpr std::string_view date_words[] = {
    "年",   "月",   "日",       "号",         "二〇二四", "十",    "廿",   "卅", "元月",
    "初",   "腊月", "长期",     "至今",       "至",       "~",     "星期", "周", "上午",
    "下午", "0:00", "24:00",    "T",          "Z",        "45359", ".",    "/",  "-",
    "（",   "）",   "20240229", "2024-02-30", "1900",     "2199",  "民国", ":",  "。",
};

inline constexpr std::string_view amount_words[] = {
    "一",  "两", "零", "〇",   "十", "百",   "千",   "万",   "亿", "点", "半", "壹",
    "贰",  "佰", "仟", "约",   "近", "不足", "以上", "左右", "余", "几", "成", "%",
    "‰",   "￥", "元", "圆整", "人", "，",   ",",    "．",   "-",  "负", "E+", "999999999999999999",
    "=\"", "~",  "至", "'",
};

inline constexpr std::string_view name_words[] = {
    "王", "欧阳",   "·",      "•",      "．",     "某",       "*",       "？",
    "□",  "女士",   "（",     "）",     "\u200b", "\u0301",   "e\u0301", "\U000E0100",
    "𠮷", "\ue863", "\uf900", "\u3000", "X",      "阿依古丽", "\u00a0",  "\u0130",
    "각", "\u1100", "\u1161", "\u202e", "１",
};

inline constexpr std::string_view school_words[] = {
    "博士", "硕士", "研究生", "本科", "大专",     "高职",   "中专", "技校", "高中",
    "初中", "小学", "文盲",   "学历", "文化程度", "毕业",   "结业", "肄业", "及以上",
    "以下", "至",   "/",      "或",   "在职",     "全日制", "21",   "90",
};

inline constexpr std::string_view skill_words[] = {
    "学徒工", "初级",     "中级", "高级", "技师", "特级", "首席", "工",   "五级", "一级", "Ⅲ", "IV",
    "级",     "职业资格", "证书", "（",   "）",   "/",    "、",   "金牌", "月嫂", "星",   "3", "·",
};

inline constexpr std::string_view choice_words[] = {
    "是",   "否", "有",     "无",   "√",  "×",  "Y",      "no",       "true", "已参加",
    "不详", "女", "身份证", "其他", "　", "Ｙ", "female", "resident", "-",    "/",
};

inline constexpr std::string_view header_words[] = {
    "姓名", "身份证号", "联系电话", "出生日期", "所属街道", "（必填）", "(元)", "*",    "★",
    "：",   "　",       "\n",       "name",     "紧急",     "户籍",     "企业", "名称", "培训",
    "开始", "日期",     "ﬁ",        "㈠",       "（",       "）",       "编号",
};

inline constexpr std::string_view record_words[] = {
    "\n",
    "\\N",
    "-",
    "无",
    "#N/A",
    "#REF!",
    "329901199003070020",
    "15400000001",
    "2024-03-08",
    "女",
    "是",
    "91329901PDY00001X1",
    "320501",
    "1234.5",
    "大专",
    "三级",
    "长期",
    "王芳",
    "=\"",
    "'",
    "100%",
    "0",
};

}  // namespace jinguo::fuzz
