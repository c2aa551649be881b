// 平台、队伍、品牌、执委: who belongs to a unit or programme, and in which role.
#pragma once

#include "model/kinds/contact.hpp"
#include "model/kinds/enterprise.hpp"
#include "model/kinds/membership.hpp"
#include "model/kinds/unit.hpp"
#include "report/metric.hpp"

namespace jinguo::membership_metrics {

inline constexpr Slice slices[] = {
    {.name = "programme", .sql = "m.programme_id", .kind = &membership::kind, .field = "programme"},
    {.name = "batch", .sql = "m.batch_no", .kind = &membership::kind, .field = "batch_no"},
    {.name = "unit", .sql = "m.unit_id", .kind = &membership::kind, .field = "unit"},
    {.name = "level",
     .sql = "(SELECT k.level FROM unit AS k WHERE k.id = m.unit_id)",
     .kind = &unit::kind,
     .field = "level"},
};

/// Applied and rejected ones never were members; who left on no known day is in no day's stock.
inline constexpr std::string_view were_in =
    "(m.status = 'active' OR (m.status = 'left' AND m.left_on IS NOT NULL))";

inline constexpr Source members{
    .span = Span::stock,
    .from = "membership AS m",
    .where = were_in,
    .begins = "m.joined_on",
    .ends = "m.left_on",
    .since_ever = true,
    .region = "m.region",
    .kinds = only<membership::kind>,
    .record = "m.id",
    .slices = slices,
};

inline constexpr Slice contact_slices[] = {
    {.name = "unit", .sql = "x.unit_id", .kind = &membership::kind, .field = "unit"},
    {.name = "level", .sql = "u.level", .kind = &unit::kind, .field = "level"},
};

inline constexpr const Kind* contact_kinds[] = {&membership::kind, &contact::kind};

/// Executives in office, and what each has: a contact counts while both last. A duplicate's
/// contacts are those of the record it was merged into. The second role stands in a COALESCE to
/// keep SQLite from making an index of all executives, which it would then search for every
/// contact.
inline constexpr Source executives_and_contacts{
    .span = Span::stock,
    .from =
        "(SELECT m.worker_id AS executive, NULL AS other, NULL AS role, m.unit_id, m.joined_on,\n"
        "  m.left_on, m.region, 'membership' AS record_kind, m.id AS record\n"
        "FROM membership AS m\n"
        "JOIN unit AS u ON u.id = m.unit_id\n"
        "WHERE m.role = 'executive'\n"
        "  AND (m.status = 'active' OR (m.status = 'left' AND m.left_on IS NOT NULL))\n"
        "  AND u.kind IN ('federation_industry', 'federation_enterprise', 'federation_area')\n"
        "UNION ALL\n"
        "SELECT m.worker_id, k.worker_id, k.role, m.unit_id,\n"
        "  CASE WHEN m.joined_on IS NULL OR k.from_on > m.joined_on THEN k.from_on ELSE "
        "m.joined_on END,\n"
        "  CASE WHEN m.left_on IS NULL OR k.to_on < m.left_on THEN k.to_on ELSE m.left_on END,\n"
        "  m.region, 'contact', k.id\n"
        "FROM contact AS k\n"
        "JOIN worker AS w ON w.id = k.executive_id\n"
        "LEFT JOIN worker AS kept ON kept.id = w.merged_into_id\n"
        "JOIN membership AS m\n"
        "  ON m.worker_id IN (w.id, w.merged_into_id, kept.merged_into_id)\n"
        "JOIN unit AS u ON u.id = m.unit_id\n"
        "WHERE COALESCE(m.role, '') = 'executive'\n"
        "  AND (m.status = 'active' OR (m.status = 'left' AND m.left_on IS NOT NULL))\n"
        "  AND u.kind IN ('federation_industry', 'federation_enterprise', 'federation_area')) AS "
        "x\n"
        "LEFT JOIN unit AS u ON u.id = x.unit_id",
    .begins = "x.joined_on",
    .ends = "x.left_on",
    .since_ever = true,
    .region = "x.region",
    .kinds = contact_kinds,
    .record = "x.record",
    .record_kind = "x.record_kind",
    .slices = contact_slices,
};

inline constexpr std::string_view by_programme_and_batch[] = {"programme", "batch"};
inline constexpr std::string_view by_programme[] = {"programme"};
inline constexpr std::string_view by_unit[] = {"unit"};
inline constexpr std::string_view by_unit_and_level[] = {"unit", "level"};

inline constexpr Metric platform{
    .id = "platform.enterprises",
    .zh = "平台入驻企业数",
    .en = "Enterprises on platforms",
    .unit_zh = "家",
    .unit_en = "enterprises",
    .definition_zh =
        "截至日入驻平台的不同企业，不指定平台时为各平台的并集，可能小于各平台之和：加入日期不晚于当"
        "日或为空，且退出日期为空或晚于当日。申请中和未通过的不计。",
    .definition_en =
        "Different enterprises onboarded on platforms, without a programme the union, which may be "
        "less than the sum, at the end of the day: joined by then or on no known day, and not left "
        "or later. Applied and rejected ones never count.",
    .source = &members,
    .measure = Measure::distinct,
    .counted =
        "CASE WHEN m.role = 'onboarded'\n"
        "  THEN (SELECT k.kind FROM programme AS k WHERE k.id = m.programme_id) = 'platform' END",
    .subject = "m.enterprise_id",
    .subject_kinds = only<enterprise::kind>,
    .slices = by_programme_and_batch,
};

inline constexpr Metric community{
    .id = "community.enterprises",
    .zh = "进社区企业数",
    .en = "Enterprises in communities",
    .unit_zh = "家",
    .unit_en = "enterprises",
    .definition_zh =
        "截至日挂钩社区、村或园区的不同企业：加入日期不晚于当日或为空，且退出日期为空或晚于当日。申"
        "请中和未通过的不计。",
    .definition_en =
        "Different enterprises linked to a community, village or park at the end of the day: "
        "joined by then or on no known day, and not left or later. Applied and rejected ones never "
        "count.",
    .source = &members,
    .measure = Measure::distinct,
    .counted =
        "CASE WHEN m.role = 'linked'\n"
        "  THEN (SELECT k.kind FROM unit AS k WHERE k.id = m.unit_id) IN ('community', 'village', "
        "'park') END",
    .subject = "m.enterprise_id",
    .subject_kinds = only<enterprise::kind>,
    .slices = by_unit,
};

inline constexpr Metric team_enterprises{
    .id = "team.enterprises",
    .zh = "志愿队伍成员企业数",
    .en = "Enterprises in volunteer teams",
    .unit_zh = "家",
    .unit_en = "enterprises",
    .definition_zh =
        "截至日志愿队伍中的不同成员企业：加入日期不晚于当日或为空，且退出日期为空或晚于当日。申请中"
        "和未通过的不计。",
    .definition_en =
        "Different enterprises that are members of volunteer teams at the end of the day: joined "
        "by then or on no known day, and not left or later. Applied and rejected ones never count.",
    .source = &members,
    .measure = Measure::distinct,
    .counted =
        "CASE WHEN m.role = 'team_member'\n"
        "  THEN (SELECT k.kind FROM unit AS k WHERE k.id = m.unit_id) = 'team' END",
    .subject = "m.enterprise_id",
    .subject_kinds = only<enterprise::kind>,
    .slices = by_unit,
};

inline constexpr Metric team_members{
    .id = "team.members",
    .zh = "队伍人数",
    .en = "Members of teams",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh =
        "截至日志愿队伍和妇女微家中的不同队员：加入日期不晚于当日或为空，且退出日期为空或晚于当日。"
        "申请中和未通过的不计。",
    .definition_en =
        "Different workers who are members of teams and micro-homes at the end of the day: joined "
        "by then or on no known day, and not left or later. Applied and rejected ones never count.",
    .source = &members,
    .measure = Measure::distinct,
    .counted =
        "CASE WHEN m.role = 'team_member'\n"
        "  THEN (SELECT k.kind FROM unit AS k WHERE k.id = m.unit_id) IN ('team', 'micro_home') "
        "END",
    .subject = "m.worker_id",
    .people = true,
    .slices = by_unit,
};

inline constexpr Metric incubated{
    .id = "brand.incubated",
    .zh = "培育品牌企业数",
    .en = "Enterprises under a brand",
    .unit_zh = "家",
    .unit_en = "enterprises",
    .definition_zh =
        "截至日品牌项目培育的不同企业：加入日期不晚于当日或为空，且退出日期为空或晚于当日。申请中和"
        "未通过的不计。",
    .definition_en =
        "Different enterprises incubated under brands at the end of the day: joined by then or on "
        "no known day, and not left or later. Applied and rejected ones never count.",
    .source = &members,
    .measure = Measure::distinct,
    .counted =
        "CASE WHEN m.role = 'incubated'\n"
        "  THEN (SELECT k.kind FROM programme AS k WHERE k.id = m.programme_id) = 'brand' END",
    .subject = "m.enterprise_id",
    .subject_kinds = only<enterprise::kind>,
    .slices = by_programme,
};

inline constexpr Metric signed_members{
    .id = "brand.members",
    .zh = "签约成员单位数",
    .en = "Signed members of brands",
    .unit_zh = "家",
    .unit_en = "enterprises",
    .definition_zh =
        "截至日品牌项目的不同签约成员单位：加入日期不晚于当日或为空，且退出日期为空或晚于当日。申请"
        "中和未通过的不计。",
    .definition_en =
        "Different enterprises that signed as members of brands at the end of the day: joined by "
        "then or on no known day, and not left or later. Applied and rejected ones never count.",
    .source = &members,
    .measure = Measure::distinct,
    .counted =
        "CASE WHEN m.role = 'signed_member'\n"
        "  THEN (SELECT k.kind FROM programme AS k WHERE k.id = m.programme_id) = 'brand' END",
    .subject = "m.enterprise_id",
    .subject_kinds = only<enterprise::kind>,
    .slices = by_programme,
};

inline constexpr Metric executives{
    .id = "org.executives",
    .zh = "妇联执委人数",
    .en = "Executives of federations",
    .unit_zh = "人",
    .unit_en = "persons",
    .definition_zh =
        "截至日行业、企业和区域妇联的不同执委：加入日期不晚于当日或为空，且退出日期为空或晚于当日。"
        "申请中和未通过的不计。",
    .definition_en =
        "Different executives of industry, enterprise and area federations at the end of the day: "
        "joined by then or on no known day, and not left or later. Applied and rejected ones never "
        "count.",
    .source = &members,
    .measure = Measure::distinct,
    .counted =
        "CASE WHEN m.role = 'executive'\n"
        "  THEN (SELECT k.kind FROM unit AS k WHERE k.id = m.unit_id)\n"
        "    IN ('federation_industry', 'federation_enterprise', 'federation_area') END",
    .subject = "m.worker_id",
    .people = true,
    .slices = by_unit_and_level,
};

inline constexpr Quota one_three_n[] = {{"chair", 3}, {"woman", 30}};

inline constexpr Metric compliant{
    .id = "contact.compliant_rate",
    .zh = "“1+3+N”联系达标率",
    .en = "Executives who keep 1+3+N",
    .unit_zh = "%",
    .unit_en = "%",
    .definition_zh =
        "截至日在任执委中，联系主席不少于3人且联系妇女不少于30人（联系未结束）的执委人数÷在任执委人"
        "数，按人去重；分子分母并列，没有执委时不出数。",
    .definition_en =
        "Executives in office at the end of the day with at least 3 open contacts as chair and 30 "
        "as woman, over all executives in office, both once per person. Without an executive there "
        "is no figure.",
    .source = &executives_and_contacts,
    .measure = Measure::quota,
    .subject = "x.executive",
    .people = true,
    .other = "x.other",
    .role = "x.role",
    .quotas = one_three_n,
    .slices = by_unit_and_level,
};

inline constexpr const Metric* rows[] = {&platform,     &community, &team_enterprises,
                                         &team_members, &incubated, &signed_members,
                                         &executives,   &compliant};

}  // namespace jinguo::membership_metrics
