#include "model/draft.hpp"

#include <jinguo/error.hpp>
#include <jinguo/window.hpp>

namespace jinguo {
namespace {

[[noreturn]] void refuse(std::string_view option, std::string_view text, std::string_view known) {
  throw Error(Code::bad_value, {{"field", std::string(option)},
                                {"value", std::string(text)},
                                {"known", std::string(known)}});
}

Date january(Month month) { return month.year() / std::chrono::January / 1; }

Window whole(Month month) { return {.from = first_day(month), .to = last_day(month)}; }

void check_one_way(const WindowWords& words, std::string_view command) {
  const int ways = (words.month.empty() ? 0 : 1) + (words.ytd.empty() ? 0 : 1) +
                   (words.all ? 1 : 0) + (words.from.empty() && words.to.empty() ? 0 : 1);
  if (ways > 1)
    throw Error(
        Code::usage,
        {{"detail",
          "the window is said in more than one way; keep one of --month, --from/--to and the like"},
         {"detail.zh", "时段写了不止一种，--month、--from/--to 等只能留一种"},
         {"command", std::string(command)}});
}

}  // namespace

Month read_month(std::string_view option, std::string_view text) {
  if (const auto month = parse_month(text)) return *month;
  refuse(option, text, "YYYY-MM");
}

Date read_day(std::string_view option, std::string_view text, Date today) {
  const Field day[] = {{.name = option, .type = Type::date, .title = option, .help = option}};
  const Kind alone{.name = "", .title = "", .help = "", .fields = day};
  Draft draft(alone, today);
  judge_cell(draft, 0, text);
  const auto read = draft.refused() ? std::nullopt : parse_date(as_text(draft.values.front()));
  if (read) return *read;
  refuse(option, text, "YYYY-MM-DD");
}

void check_window(const Window& window) {
  if (window.from && *window.from > window.to)
    throw Error(Code::bad_value, {{"field", "--from"},
                                  {"value", to_text(*window.from)},
                                  {"detail", "--to " + to_text(window.to)}});
}

Window read_window(const WindowWords& words, Date today, Unsaid unsaid, std::string_view command) {
  check_one_way(words, command);
  if (!words.month.empty()) return whole(read_month("--month", words.month));
  if (!words.ytd.empty()) {
    const Month month = read_month("--ytd", words.ytd);
    return {.from = january(month), .to = last_day(month)};
  }
  const bool open = words.from.empty() && words.to.empty();
  if (open && unsaid == Unsaid::this_month) return whole(month_of(today));
  Window window{.from = std::nullopt, .to = today};
  if (!words.to.empty()) window.to = read_day("--to", words.to, today);
  if (!words.from.empty())
    window.from = read_day("--from", words.from, today);
  else if (unsaid == Unsaid::this_month)
    window.from = first_day(month_of(window.to));
  check_window(window);
  return window;
}

}  // namespace jinguo
