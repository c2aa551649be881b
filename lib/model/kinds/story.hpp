// 案例与宣传: one case, story, video or media item.
#pragma once

#include "model/kind_table.hpp"
#include "model/kinds/choices.hpp"

namespace jinguo::story {

inline constexpr std::string_view typical_case_kinds_words[] = {"案例"};
inline constexpr std::string_view worker_story_kinds_words[] = {"故事", "典型人物"};
inline constexpr std::string_view mentor_video_kinds_words[] = {"微视频", "视频", "导师视频"};
inline constexpr std::string_view media_report_kinds_words[] = {"报道", "新闻报道", "新闻"};
inline constexpr Choice kinds[] = {
    {"typical_case", "典型案例", typical_case_kinds_words},
    {"worker_story", "人物故事", worker_story_kinds_words},
    {"mentor_video", "导师微视频", mentor_video_kinds_words},
    {"media_report", "媒体报道", media_report_kinds_words},
};
inline constexpr std::string_view submitted_states_words[] = {"报送"};
inline constexpr std::string_view selected_states_words[] = {"入选", "选树"};
inline constexpr std::string_view published_states_words[] = {"发布", "刊发", "已刊发"};
inline constexpr std::string_view withdrawn_states_words[] = {"撤回"};
inline constexpr Choice states[] = {
    {"submitted", "已报送", submitted_states_words},
    {"selected", "已入选", selected_states_words},
    {"published", "已发布", published_states_words},
    {"withdrawn", "已撤回", withdrawn_states_words},
};

inline constexpr std::string_view code_headers[] = {"案例编号", "稿件编号"};
inline constexpr std::string_view kind_headers[] = {"案例类型", "作品类型", "稿件类型"};
inline constexpr std::string_view title_headers[] = {"题目", "案例名称", "作品名称", "名称"};
inline constexpr std::string_view level_headers[] = {"入选级别", "选树级别"};
inline constexpr std::string_view worker_headers[] = {"人员编号", "主人公",     "人物",
                                                      "身份证号", "身份证号码", "公民身份号码"};
inline constexpr std::string_view enterprise_headers[] = {"企业编号", "企业名称"};
inline constexpr std::string_view unit_headers[] = {"阵地编号", "阵地名称"};
inline constexpr std::string_view programme_headers[] = {"项目编号", "项目名称"};
inline constexpr std::string_view outlet_headers[] = {"媒体", "媒体名称", "刊发媒体", "平台"};
inline constexpr std::string_view submitted_on_headers[] = {"报送时间", "申报日期", "投稿日期"};
inline constexpr std::string_view selected_on_headers[] = {"选树日期", "评选日期"};
inline constexpr std::string_view published_on_headers[] = {"发布时间", "刊发日期", "刊登日期",
                                                            "报道日期"};
inline constexpr std::string_view reads_headers[] = {"浏览量", "点击量", "播放量"};
inline constexpr std::string_view status_headers[] = {"稿件状态"};

inline constexpr Field own_fields[] = {
    code_field(code_headers),
    {.name = "kind",
     .type = Type::choice,
     .title = "类型",
     .help = "what kind of item",
     .rules = Rule::required | Rule::listed,
     .aliases = kind_headers,
     .choices = kinds},
    {.name = "title",
     .title = "标题",
     .help = "title",
     .rules = Rule::required | Rule::listed | Rule::handle,
     .aliases = title_headers},
    {.name = "level",
     .type = Type::choice,
     .title = "级别",
     .help = "level of who selected it",
     .aliases = level_headers,
     .choices = vocabulary::levels},
    {.name = "worker",
     .type = Type::reference,
     .title = "人员",
     .help = "person it is about",
     .rules = Rule::listed,
     .aliases = worker_headers,
     .target = "worker"},
    {.name = "enterprise",
     .type = Type::reference,
     .title = "企业",
     .help = "enterprise it is about",
     .aliases = enterprise_headers,
     .target = "enterprise"},
    {.name = "unit",
     .type = Type::reference,
     .title = "阵地",
     .help = "unit it is about",
     .aliases = unit_headers,
     .target = "unit"},
    {.name = "programme",
     .type = Type::reference,
     .title = "所属项目",
     .help = "programme",
     .aliases = programme_headers,
     .target = "programme"},
    {.name = "outlet",
     .title = "发布媒体",
     .help = "where it was published",
     .rules = Rule::listed,
     .aliases = outlet_headers},
    {.name = "submitted_on",
     .type = Type::date,
     .title = "报送日期",
     .help = "day it was submitted",
     .aliases = submitted_on_headers},
    {.name = "selected_on",
     .type = Type::date,
     .title = "入选日期",
     .help = "day it was selected",
     .aliases = selected_on_headers},
    {.name = "published_on",
     .type = Type::date,
     .title = "发布日期",
     .help = "day it was published",
     .rules = Rule::listed,
     .aliases = published_on_headers},
    {.name = "reads",
     .type = Type::integer,
     .title = "阅读量",
     .help = "reads, as last recorded",
     .rules = Rule::listed | Rule::adds,
     .aliases = reads_headers,
     .range = {.low = 0}},
    {.name = "status",
     .type = Type::choice,
     .title = "状态",
     .help = "status",
     .rules = Rule::required | Rule::listed,
     .aliases = status_headers,
     .choices = states,
     .fallback = "submitted"},
};
inline constexpr auto fields = record_fields(own_fields);

inline constexpr std::string_view by_code[] = {"code"};
inline constexpr Key keys[] = {{by_code}};
inline constexpr std::string_view subjects[] = {"worker", "enterprise", "unit"};
inline constexpr std::string_view life_days[] = {"submitted_on", "selected_on", "published_on"};
inline constexpr std::string_view selected_on_fields[] = {"selected_on"};
inline constexpr std::string_view selected_words[] = {"selected"};
inline constexpr std::string_view published_on_fields[] = {"published_on"};
inline constexpr std::string_view published_words[] = {"published"};
inline constexpr Constraint constraints[] = {
    {.must = Must::at_most_one, .fields = subjects},
    {.must = Must::ordered, .fields = life_days},
    {.must = Must::needed_when,
     .fields = selected_on_fields,
     .when = "status",
     .values = selected_words},
    {.must = Must::needed_when,
     .fields = published_on_fields,
     .when = "status",
     .values = published_words},
};

inline constexpr Kind kind{.name = "story",
                           .title = "案例与宣传",
                           .help = "one case, story, video or media item",
                           .letter = "N",
                           .fields = fields,
                           .keys = keys,
                           .constraints = constraints,
                           .dated_by = "published_on"};
static_assert(well_formed(kind));

}  // namespace jinguo::story
