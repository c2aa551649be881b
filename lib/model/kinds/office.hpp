// The machinery kinds: office, region and import batch list like records, but nobody imports or
// removes an office or a batch.
#pragma once

#include "model/kind_table.hpp"
#include "model/region_code.hpp"

namespace jinguo::office {

inline constexpr Field fields[] = {
    {.name = "code",
     .title = "编号",
     .help = "code of the office",
     .rules = Rule::required | Rule::listed | Rule::handle | Rule::link},
    {.name = "name",
     .title = "名称",
     .help = "name of the office",
     .rules = Rule::required | Rule::listed | Rule::handle},
    {.name = "region",
     .type = Type::region,
     .title = "所属区域",
     .help = "region the office is in charge of",
     .rules = Rule::listed},
    {.name = "code_prefix",
     .title = "编号前缀",
     .help = "put in front of the codes made for it",
     .rules = Rule::listed},
};
inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};
inline constexpr Kind kind{.name = "office",
                           .title = "填报单位",
                           .help = "an office that keeps records",
                           .letter = "O",
                           .fields = fields,
                           .keys = keys,
                           .verbs = Verbs::office};
static_assert(well_formed(kind));

}  // namespace jinguo::office

namespace jinguo::region {

inline constexpr Choice levels[] = {
    {"province", "省"},       {"prefecture", "地市"}, {"county", "区县"},
    {"township", "乡镇街道"}, {"village", "村社区"},
};
inline constexpr std::string_view code_headers[] = {"区划代码", "统计用区划代码", "编码"};
inline constexpr std::string_view name_headers[] = {"区划名称", "地区"};
inline constexpr Field fields[] = {
    {.name = "code",
     .type = Type::region,
     .title = "代码",
     .help = "region code, 2 to 12 significant digits (GB/T 2260)",
     .rules = Rule::required | Rule::listed | Rule::handle | Rule::link,
     .aliases = code_headers,
     .check = check_region_code},
    {.name = "name",
     .title = "名称",
     .help = "name of the region",
     .rules = Rule::required | Rule::listed | Rule::handle,
     .aliases = name_headers},
    {.name = "level",
     .type = Type::choice,
     .title = "层级",
     .help = "level, from the length of the code when empty",
     .rules = Rule::required | Rule::listed,
     .choices = levels},
    {.name = "parent",
     .type = Type::region,
     .title = "上级代码",
     .help = "code of the region above, from the code when empty",
     .rules = Rule::listed,
     .check = check_region_code},
    {.name = "valid_from",
     .type = Type::date,
     .title = "启用日期",
     .help = "first day of the code"},
    {.name = "valid_to", .type = Type::date, .title = "停用日期", .help = "last day of the code"},
    {.name = "successor",
     .type = Type::region,
     .title = "后继代码",
     .help = "code that replaced it",
     .check = check_region_code},
};
inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};
inline constexpr std::string_view span_of_days[] = {"valid_from", "valid_to"};
inline constexpr Constraint constraints[] = {{.must = Must::ordered, .fields = span_of_days}};

/// Takes level and parent from the code where they are not given.
void complete(Draft& draft);

inline constexpr Kind kind{.name = "region",
                           .title = "行政区划",
                           .help = "a region, down to streets and communities",
                           .letter = "R",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .complete = complete,
                           .verbs = Verbs::region};
static_assert(well_formed(kind));

}  // namespace jinguo::region

namespace jinguo::import_batch {

/// The kinds that are imported; model/kinds.cpp proves that none is missing.
inline constexpr Choice kinds_imported[] = {
    {"region", "行政区划"},
    {"enterprise", "家政企业"},
    {"unit", "组织与阵地"},
    {"household", "家庭"},
    {"worker", "人员"},
    {"programme", "项目与品牌"},
    {"activity", "活动"},
    {"registration", "登记"},
    {"training", "培训"},
    {"job_fair", "招聘会"},
    {"job_post", "岗位"},
    {"placement", "就业"},
    {"service_item", "服务项目"},
    {"benefit", "惠享发放"},
    {"service_order", "服务单"},
    {"service_case", "个案"},
    {"duty", "值班"},
    {"piecework", "计件"},
    {"award", "荣誉"},
    {"story", "案例与宣传"},
    {"attendance", "签到"},
    {"membership", "入驻签约任职"},
    {"contact", "执委联系"},
    {"asset", "设施设备"},
    {"target", "目标"},
    {"reported_figure", "上报数"},
};
inline constexpr Field fields[] = {
    {.name = "file", .title = "文件", .help = "file name", .rules = Rule::required | Rule::listed},
    {.name = "digest",
     .title = "摘要",
     .help = "BLAKE2b-256 of the file's bytes",
     .rules = Rule::required},
    {.name = "options",
     .title = "选项",
     .help = "options of the import that change its result",
     .rules = Rule::required},
    {.name = "kind",
     .type = Type::choice,
     .title = "类别",
     .help = "kind of record",
     .rules = Rule::required | Rule::listed,
     .choices = kinds_imported},
    {.name = "rows",
     .type = Type::integer,
     .title = "行数",
     .help = "rows read",
     .rules = Rule::required | Rule::listed},
    {.name = "inserted",
     .type = Type::integer,
     .title = "新增",
     .help = "rows inserted",
     .rules = Rule::required | Rule::listed},
    {.name = "updated",
     .type = Type::integer,
     .title = "更新",
     .help = "rows that changed a stored record",
     .rules = Rule::required | Rule::listed},
    {.name = "unchanged",
     .type = Type::integer,
     .title = "未变",
     .help = "rows equal to a stored record",
     .rules = Rule::required | Rule::listed},
    {.name = "rejected",
     .type = Type::integer,
     .title = "退回",
     .help = "rows rejected",
     .rules = Rule::required | Rule::listed},
    {.name = "skipped",
     .type = Type::integer,
     .title = "跳过",
     .help = "rows skipped",
     .rules = Rule::required | Rule::listed},
    {.name = "removed",
     .type = Type::integer,
     .title = "撤下",
     .help = "records that it took away again (an undo)",
     .rules = Rule::required | Rule::listed},
    {.name = "who",
     .title = "操作人",
     .help = "who imported",
     .rules = Rule::required | Rule::listed},
    {.name = "at", .title = "时间", .help = "when (UTC)", .rules = Rule::required | Rule::listed},
    {.name = "undone_at",
     .title = "撤销时间",
     .help = "when it was undone (UTC)",
     .rules = Rule::listed},
    {.name = "office",
     .type = Type::reference,
     .title = "填报单位",
     .help = "office that imported",
     .rules = Rule::required,
     .target = "office"},
    {.name = "origin",
     .type = Type::reference,
     .title = "所撤批次",
     .help = "the import that an undo took back or brought back",
     .rules = Rule::automatic | Rule::listed,
     .target = "import_batch"},
    {.name = "record_from",
     .type = Type::integer,
     .title = "首条记录",
     .help = "first id that it gave to a record",
     .rules = Rule::automatic},
    {.name = "record_to",
     .type = Type::integer,
     .title = "末条记录",
     .help = "last id that it gave to a record",
     .rules = Rule::automatic},
    {.name = "change_from",
     .type = Type::integer,
     .title = "首条变更",
     .help = "its first line in the log of changes",
     .rules = Rule::automatic},
    {.name = "change_to",
     .type = Type::integer,
     .title = "末条变更",
     .help = "its last line in the log of changes",
     .rules = Rule::automatic},
};
inline constexpr Kind kind{.name = "import_batch",
                           .title = "导入批次",
                           .help = "one imported file",
                           .fields = fields,
                           .verbs = Verbs::readonly,
                           .short_noun = "batch"};
static_assert(well_formed(kind));

}  // namespace jinguo::import_batch
