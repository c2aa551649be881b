// Vocabularies that several kinds share.
#pragma once

#include <jinguo/kind.hpp>

#include <string_view>

namespace jinguo::vocabulary {

inline constexpr std::string_view community_words[] = {"村", "村级", "社区级", "村(社区)"};
inline constexpr std::string_view street_words[] = {"乡镇", "镇", "街道级", "乡镇级", "镇级"};
inline constexpr std::string_view district_words[] = {"县", "区县", "县级", "区级", "县区"};
inline constexpr std::string_view city_words[] = {"市级", "地市"};
inline constexpr std::string_view province_words[] = {"省级"};
inline constexpr std::string_view national_words[] = {"国家", "国家级", "全国级"};

/// The federation's six levels, lowest first.
inline constexpr Choice levels[] = {
    {"community", "社区", community_words}, {"street", "街道", street_words},
    {"district", "区", district_words},     {"city", "市", city_words},
    {"province", "省", province_words},     {"national", "全国", national_words},
};

inline constexpr std::string_view done_words[] = {"已结业", "结业", "已举办", "已完成", "完成"};
inline constexpr std::string_view planned_words[] = {"未开始", "待办", "拟办"};
inline constexpr std::string_view open_words[] = {"在办", "开班", "报名中", "进行"};
inline constexpr std::string_view cancelled_words[] = {"取消", "停办"};

inline constexpr Choice course_states[] = {
    {"planned", "计划", planned_words},
    {"open", "进行中", open_words},
    {"done", "已结束", done_words},
    {"cancelled", "已取消", cancelled_words},
};

inline constexpr Choice event_states[] = {
    {"planned", "计划", planned_words},
    {"done", "已结束", done_words},
    {"cancelled", "已取消", cancelled_words},
};

}  // namespace jinguo::vocabulary
