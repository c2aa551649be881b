// What is said of rules across records (store/cross_rules.cpp). `ref` is the code of the record
// that is blamed, where its kind has one; the other facts are codes, days and counts that the
// rule's query found.
#pragma once

#include "base/messages.hpp"

namespace jinguo {

inline constexpr Message across_messages[] = {
    {.code = Code::W_PASSED_ABSENT,
     .name = "W_PASSED_ABSENT",
     .zh = "[{worker} 在]培训[“{event}”]考核合格，却没有到场的签到。",
     .en = "[{worker} ]passed a training[ ({event})] without an attendance line that says present.",
     .zh_hint = "补上到场的签到，或改正考核结果。",
     .en_hint = "Add the attendance, or correct the result."},
    {.code = Code::W_DAY_OUTSIDE,
     .name = "W_DAY_OUTSIDE",
     .zh = "签到日期[（{on}）]不在[“{event}”的]起止日期之内[：{from} 至 {to}]。",
     .en = "The day of this attendance[ ({on})] lies outside the days of its event[: {event}, "
           "{from} to {to}].",
     .zh_hint = "核对签到日期，或改正培训、活动、招聘会的日期。",
     .en_hint = "Check the day, or correct the days of the training, activity or fair."},
    {.code = Code::W_TWO_CLASSES,
     .name = "W_TWO_CLASSES",
     .zh = "[{worker} ]同一天[（{on}）]在两个培训都签了到[：“{event}”和“{other}”]。",
     .en = "[{worker} ]attended two trainings on one day[ ({on})][: {event} and {other}].",
     .zh_hint = "时间不冲突就不用改；否则核对是不是签错了人或日期。",
     .en_hint = "Leave it if both were possible; otherwise check the person and the day."},
    {.code = Code::W_CLASS_TWICE,
     .name = "W_CLASS_TWICE",
     .zh = "培训[“{ref}”]与另一条[“{other}”]的名称、地点、日期[（{on}）]都相同。",
     .en = "The training[ {ref}] has the title, place and day of another one[: {other}][, {on}].",
     .zh_hint = "是同一期就删去一条；不是就在名称里写明区别，例如上午、下午。",
     .en_hint = "If it is the same class, remove one; if not, tell them apart in the title, such "
                "as morning and afternoon."},
    {.code = Code::W_HIRES_OVER,
     .name = "W_HIRES_OVER",
     .zh = "岗位[“{ref}”]录用的人数超过招聘人数[：录用 {hires} 人，招聘 {headcount} 人]。",
     .en = "More people were hired for the post[ {ref}] than it wanted[: {hires} hired, "
           "{headcount} wanted].",
     .zh_hint = "核对录用的人是不是都属于这个岗位，或改正招聘人数。",
     .en_hint = "Check whether all of them belong to this post, or correct its headcount."},
    {.code = Code::W_WITHDRAWN_EARLY,
     .name = "W_WITHDRAWN_EARLY",
     .zh = "岗位[“{ref}”]撤回的日期[（{on}）]早于收集的日期[（{from}）]。",
     .en = "The post[ {ref}] was withdrawn[ on {on}] before it was collected[ on {from}].",
     .zh_hint = "核对这两个日期。",
     .en_hint = "Check both days."},
    {.code = Code::W_MATCHED_EARLY,
     .name = "W_MATCHED_EARLY",
     .zh = "登记[“{ref}”]匹配的日期[（{on}）]早于登记的日期[（{from}）]。",
     .en = "The registration[ {ref}] was matched[ on {on}] before it was made[ on {from}].",
     .zh_hint = "核对这两个日期。",
     .en_hint = "Check both days."},
    {.code = Code::W_PLACED_YOUNG,
     .name = "W_PLACED_YOUNG",
     .zh = "[{worker} ]就业[“{ref}”]开始时[（{on}）]还不满 16 周岁。",
     .en = "[{worker} ]was under 16 when the placement[ {ref}] began[ on {on}].",
     .zh_hint = "核对出生日期、就业开始日期，以及是不是填错了人。",
     .en_hint = "Check the birth date, the first day of work, and whether it is the right person."},
    {.code = Code::W_FAIR_TOO_LATE,
     .name = "W_FAIR_TOO_LATE",
     .zh = "岗位[“{ref}”]的企业[“{enterprise}”]在招聘会[（{on}）]之前已经注销[（{gone}）]。",
     .en = "The enterprise[ {enterprise}] of the post[ {ref}] was deregistered[ on {gone}] before "
           "the fair[ on {on}].",
     .zh_hint = "核对企业的注销日期，或岗位是不是挂错了企业。",
     .en_hint =
         "Check the day it was deregistered, or whether the post belongs to another enterprise."},
    {.code = Code::W_PERIODS_OVERLAP,
     .name = "W_PERIODS_OVERLAP",
     .zh = "服务项目[“{ref}”]的有效期与同一项目的另一条[“{other}”]重叠。",
     .en = "The period of the service item[ {ref}] overlaps with another one of the same item[: "
           "{other}].",
     .zh_hint = "给前一条填上失效日期，两段有效期不能重叠。",
     .en_hint = "Give the earlier one its last day, so that the periods follow one another."},
    {.code = Code::W_VOUCHER_MISSING,
     .name = "W_VOUCHER_MISSING",
     .zh = "服务单[“{ref}”]用券支付，却没有写是哪张券。",
     .en = "The order[ {ref}] is paid by voucher but names none.",
     .zh_hint = "补上所用的券（benefit），或改正收费方式。",
     .en_hint = "Name the voucher (benefit), or correct the charge mode."},
    {.code = Code::W_VOUCHER_KIND,
     .name = "W_VOUCHER_KIND",
     .zh = "服务单[“{ref}”]写的[“{benefit}”]不是体验券。",
     .en = "The order[ {ref}] is paid with something that is no voucher[: {benefit}].",
     .zh_hint = "改填所用的券的编号。",
     .en_hint = "Name the voucher that was used."},
    {.code = Code::W_VOUCHER_STATUS,
     .name = "W_VOUCHER_STATUS",
     .zh = "服务单[“{ref}”]用的券[“{benefit}”]已失效或已取消。",
     .en = "The order[ {ref}] is paid with a voucher[ ({benefit})] that has expired or was "
           "cancelled.",
     .zh_hint = "核对用的是不是这张券，或改正券的状态。",
     .en_hint = "Check whether it was this voucher, or correct its status."},
    {.code = Code::W_VOUCHER_DAY,
     .name = "W_VOUCHER_DAY",
     .zh = "服务单[“{ref}”]那天[（{on}）]不在券[“{benefit}”]的有效期内[：{from} 至 {to}]。",
     .en = "On the day of the order[ {ref}][ ({on})] the voucher was not valid[: {benefit}, {from} "
           "to {to}].",
     .zh_hint = "核对服务日期和券的有效期；过期的券不能抵用。",
     .en_hint = "Check the day and the voucher's period; an expired voucher pays for nothing."},
    {.code = Code::W_VOUCHER_ITEM,
     .name = "W_VOUCHER_ITEM",
     .zh = "服务单[“{ref}”]的服务项目不是券[“{benefit}”]所说的项目。",
     .en = "The order[ {ref}] is for another service item than its voucher[ ({benefit})].",
     .zh_hint = "核对服务项目，或是不是用错了券。",
     .en_hint = "Check the service item, or whether the wrong voucher was named."},
    {.code = Code::W_VOUCHER_TWICE,
     .name = "W_VOUCHER_TWICE",
     .zh = "服务单[“{ref}”]用的券[“{benefit}”]在另一单[“{other}”]已经用过。",
     .en = "The order[ {ref}] is paid with a voucher[ ({benefit})] that another order used "
           "already[: {other}].",
     .zh_hint = "一张券只能用一次：核对券号，或取消重复的服务单。",
     .en_hint = "A voucher is used once: check its serial, or cancel the order that is a double."},
    {.code = Code::W_BALANCE_NEGATIVE,
     .name = "W_BALANCE_NEGATIVE",
     .zh = "家庭[“{ref}”]的时间账户透支：[付出 {given} 分钟，]用去的超过付出的[（用去 {taken} "
           "分钟）]。",
     .en = "The time account of the household[ {ref}] is overdrawn: it took more[ ({taken} "
           "minutes)] than it gave[ ({given} minutes)].",
     .zh_hint = "核对互助看护值班和时间置换服务单的分钟数，或请这一家补上值班。",
     .en_hint =
         "Check the minutes of its care duties and credit orders, or let the family take duties."},
    {.code = Code::W_MONTH_HIGH,
     .name = "W_MONTH_HIGH",
     .zh =
         "{kind}[在 {month} ]的条数超过前 12 个月中位数的 3 倍[：{records} 条，中位数 {median}]。",
     .en = "There is more than three times the usual number of {kind} records in a month[: "
           "{month}][, {records} against a median of {median}].",
     .zh_hint = "看看是不是重复导入或日期写错；确实多就不用改。",
     .en_hint = "See whether a file came twice or days are wrong; if the month was really that "
                "busy, leave it."},
    {.code = Code::W_TEL_SHARED,
     .name = "W_TEL_SHARED",
     .zh = "同一个手机号[（{phone}）]登记在 3 个以上的人名下[：共 {persons} 人，最近的一个是 "
           "{ref}]。",
     .en = "One mobile number[ ({phone})] stands with more than three persons[: {persons}, the "
           "latest {ref}].",
     .zh_hint = "经办机构常把自己的电话填给所有人：请补上各人本人的号码；确实合用的就不用改。",
     .en_hint = "Agencies often enter their own number for everybody: ask each person for theirs; "
                "if they do share it, leave it."},
};

}  // namespace jinguo
