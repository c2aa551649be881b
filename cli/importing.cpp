#include "cli/importing.hpp"

#include "cli/reading.hpp"
#include "cli/terminal.hpp"

#include <jinguo/error.hpp>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iostream>
#include <set>

namespace jinguo::cli {
namespace {

OnMatch on_match_of(const std::string& word) {
  if (word == "fill") return OnMatch::fill;
  if (word == "skip") return OnMatch::skip;
  if (word == "refuse") return OnMatch::refuse;
  return OnMatch::update;
}

/// A workbook keeps long digits as they are when it is corrected and saved.
SheetWriter rejects_form(const std::string& path, Lang lang) {
  const Format* const form = format_of_file(path);
  if (form == nullptr || !form->binary) return {};
  const Look look{.lang = lang};
  return [form, look](const Sheet& sheet, std::ostream& out) { form->write(sheet, look, out); };
}

/// `5` or `5%`; empty is no limit.
RejectLimit limit_of(const std::string& word) {
  RejectLimit limit;
  if (word.empty()) return limit;
  limit.percent = word.back() == '%';
  const char* const end = word.data() + word.size() - (limit.percent ? 1 : 0);
  const auto [stop, error] = std::from_chars(word.data(), end, limit.rows);
  if (error != std::errc() || stop != end || limit.rows < 0 || (limit.percent && limit.rows > 100))
    throw Error(Code::bad_value,
                {{"field", "--max-rejected"}, {"value", word}, {"known", "20, 5%"}});
  return limit;
}

}  // namespace

void declare_import_options(Options& options, ImportOptions& typed, ImportUse use) {
  ImportWish& import = typed.import;
  if (use == ImportUse::command)
    options.flag("--dry-run", import.dry_run,
                 {"只检查，不写入", "judge everything, write nothing"});
  options.choice("--on-error", typed.on_error, {"abort", "skip"},
                 {"有错时：全部不写，或只跳过有错的行",
                  "with errors: write nothing, or leave out the bad rows"});
  if (use == ImportUse::command)
    options.text(
        "--rejects", import.rejects,
        {"退回的行连同原因写到这个文件（.csv 或 .xlsx）；几个文件时各写一个，名称里加上原文件名",
         "file for refused rows and why (.csv or .xlsx); of several files one each, named "
         "after them"},
        "FILE");
  options.choice("--on-match", typed.on_match, {"update", "fill", "skip", "refuse"},
                 {"已登记过的：更新、补空、跳过、算错",
                  "what is on record: update it, fill its gaps, leave it, or refuse the row"});
  declare_reading(options, import, typed.separator);
  options.text("--max-rejected", typed.max_rejected,
               {"退回的行超过这个数（或百分之几）就什么也不写，配 --on-error skip 用",
                "with --on-error skip: write nothing when more rows than this, or this share, are "
                "refused"},
               "N|P%");
  options.text("--region", import.region,
               {"新记录没有区域时用它", "region of new records that name none"}, "REGION");
  options.number("--max-problems", typed.max_problems,
                 {"最多列出多少条问题", "list at most so many problems"});
}

ImportWish import_wish(const ImportOptions& typed, const Context& context) {
  ImportWish wish = typed.import;
  wish.on_error = typed.on_error == "skip" ? OnError::skip : OnError::abort;
  wish.on_match = on_match_of(typed.on_match);
  wish.separator = separator_of(typed.separator);
  wish.max_rejected = limit_of(typed.max_rejected);
  wish.lang = context.lang();
  wish.rejects_form = rejects_form(wish.rejects, wish.lang);
  wish.max_problems = static_cast<std::size_t>(std::max<std::int64_t>(0, typed.max_problems));
  return wish;
}

std::vector<std::string> rejects_paths(const std::string& wished,
                                       const std::vector<KnownFile>& files, RejectsName name) {
  if (wished.empty() || name == RejectsName::as_wished)
    return std::vector<std::string>(files.size(), wished);
  const std::filesystem::path pattern(wished);
  std::vector<std::string> paths;
  std::set<std::string> taken;
  for (const KnownFile& file : files) {
    // Of a.csv and a.xlsx both have to be told apart, and of two folders' a.csv.
    const std::string stem =
        pattern.stem().string() + "-" + std::filesystem::path(file.path).stem().string();
    const std::string ending = pattern.extension().string();
    std::string one = stem + ending;
    for (int n = 2; !taken.insert(one).second; ++n) one = stem + "-" + std::to_string(n) + ending;
    paths.push_back((pattern.parent_path() / one).string());
  }
  return paths;
}

void tell_result(Context& context, const ImportResult& result, const std::string& file,
                 const std::string& rejects, const std::string& max_rejected) {
  const bool zh = context.lang() == Lang::zh;
  const bool silent = context.globals().quiet && result.problems.errors() == 0;
  if (!file.empty() && result.problems.total() > 0 && !silent)
    std::cerr << file << (zh ? "：" : ":") << '\n';
  context.tell_problems(result.problems);
  if (!result.old_rejects.empty())
    context.tell("这次没有退回的行；" + rejects + " 是以前退回的，已改名为 " + result.old_rejects,
                 "no row was refused this time; " + rejects +
                     " is of an earlier import and is now " + result.old_rejects);
  const auto last_word = [&](Code code, const std::string& where) {
    const Facts facts{{"errors", std::to_string(result.problems.errors())},
                      {"rejected", std::to_string(result.rejected)},
                      {"limit", max_rejected},
                      {"skip", result.rejected > 0 ? "--on-error skip" : ""},
                      {"file", where}};
    std::cerr << "jinguo: " << message(code, facts, context.lang()) << (zh ? "" : " ")
              << hint(code, facts, context.lang()) << '\n';
  };
  if (result.too_many_rejected)
    last_word(Code::too_many_rejected, file);
  else if (result.refused)
    last_word(Code::data_refused, file);
  else if (result.rejected > 0)
    last_word(Code::rows_rejected, rejects);
}

int run_imports(Context& context, const std::vector<KnownFile>& files, const ImportOptions& typed,
                RejectsName name) {
  ImportWish wish = import_wish(typed, context);
  if (files.size() > 1) name = RejectsName::with_file;
  const std::vector<std::string> rejects = rejects_paths(wish.rejects, files, name);
  ProgressTeller progress = make_progress(context);
  wish.progress = [&](const Progress& now) { progress.tell(now); };
  int worst = 0;
  std::vector<ImportResult> results;
  for (std::size_t i = 0; i < files.size(); ++i) {
    wish.rejects = rejects[i];
    progress.begin(files[i].path);
    results.push_back(import_known(context.session(), files[i], wish));
    progress.end();
    if (context.audience() == Audience::people)
      tell_result(context, results.back(), files.size() > 1 ? files[i].path : "", wish.rejects,
                  typed.max_rejected);
    worst = std::max(worst, exit_code(results.back()));
  }
  if (!context.globals().quiet || context.audience() == Audience::scripts)
    context.print(result_sheet(results, context.lang(), context.audience()));
  return worst;
}

ProgressTeller make_progress(const Context& context) {
  const Globals& globals = context.globals();
  ProgressTeller::Look look{.lang = context.lang(), .width = error_terminal_width()};
  if (!globals.quiet && !globals.no_progress) {
    if (globals.verbose)
      look.form = ProgressForm::plain;
    else if (look.width > 0 && can_redraw())
      look.form = ProgressForm::line;
  }
  return {look, std::cerr, [] { return std::chrono::steady_clock::now(); }};
}

}  // namespace jinguo::cli
