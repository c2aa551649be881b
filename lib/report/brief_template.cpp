// The built-in templates of the paragraph that an office publishes. Offices print one into a file
// and write their own.
#include <jinguo/report.hpp>

namespace jinguo {
namespace {

constexpr std::string_view in_chinese =
    R"(# 以 # 开头的行不印出。花括号里写指标编号，后面写要哪一部分，之间空一格：
#   {training.person_times funding=inclusive window=ytd}
# window= 写 month（当月）、ytd（今年以来）、all（累计），不写就是命令行所问的时段；
# style=yu 把 4601 写成 4600余；in=期 指明按哪个单位。指标和切分见 jinguo report metrics。
# 另有 {office} 单位、{period} 时段、{from} 起、{to} 止、{year} 年。要印出花括号，写两个：{{ }}。
{period}，{office}共举办家政培训{training.sessions in=期}期、{training.sessions in=场}场，培训{training.person_times}人次，其中普惠性培训{training.person_times funding=inclusive}人次；帮助{placement.persons}人就业。

{year}年以来，累计培训{training.person_times window=ytd}人次、{training.persons window=ytd}人，培训带动就业{training.placed_persons window=ytd}人；举办招聘会{fair.count window=ytd}场，{fair.enterprises window=ytd}家企业进场，提供岗位{fair.posts window=ytd}个；征集“妈妈岗”{post.posts kind=mama window=ytd}个，帮助{placement.persons window=ytd}人就业。

截至{to}，登记家政企业（商户）{enterprise.registered}家，建档从业人员{worker.registered}人，在岗{placement.active_persons}人，组织与阵地{unit.count}个。
)";

constexpr std::string_view in_english =
    R"(# Lines that begin with # are not printed. Braces hold the id of a metric and then which part of it,
# with blanks between: {training.person_times funding=inclusive window=ytd}
# window= is month, ytd (the year so far) or all; without it the window asked for is meant.
# style=yu turns 4601 into "over 4600"; in=期 says in which unit. jinguo report metrics lists metrics and slices.
# There are also {office}, {period}, {from}, {to} and {year}. Write braces that are to be printed twice: {{ }}.
{period}: {office} held {training.sessions in=期} training courses and {training.sessions in=场} single sessions with {training.person_times} attendances, {training.person_times funding=inclusive} of them in inclusive training, and helped {placement.persons} people into work.

In {year} so far, training had {training.person_times window=ytd} attendances by {training.persons window=ytd} people, {training.placed_persons window=ytd} of whom found work through it; {fair.count window=ytd} job fairs brought {fair.enterprises window=ytd} enterprises with {fair.posts window=ytd} posts; {post.posts kind=mama window=ytd} posts for mothers were collected, and {placement.persons window=ytd} people were helped into work.

On {to} there were {enterprise.registered} enterprises, {worker.registered} workers on file, {placement.active_persons} of them in work, and {unit.count} units.
)";

}  // namespace

std::string_view brief_template(Lang lang) { return lang == Lang::zh ? in_chinese : in_english; }

}  // namespace jinguo
